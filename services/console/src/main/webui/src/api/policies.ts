import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { data, tickets } from './client'
import type { components } from './types/tickets'

/** The rules of a store, by their kind. */
export interface Documents {
  sla: components['schemas']['SlaPolicy']
  priority: components['schemas']['PriorityPolicy']
  gestures: components['schemas']['GesturePolicy']
  cost: components['schemas']['CostPolicy']
}

export type Kind = keyof Documents
export type Threshold = components['schemas']['Threshold']
export type Hours = components['schemas']['Hours']

/** Version 0 are the rules that hold until a store sets its own. */
export interface Policy<T> {
  document: T
  version: number
  changedAt?: string
  changedBy?: string
}

export interface SettingsFilter {
  store?: string
}

/** The paths are alike, what they carry is not: the kind says which. */
const path = (kind: Kind) => `/api/tickets/policies/${kind}/{store}` as '/api/tickets/policies/sla/{store}'

export const policyQuery = <K extends Kind>(kind: K, store: string) =>
  queryOptions({
    queryKey: ['policies', kind, store],
    queryFn: async () => (await data(tickets.GET(path(kind), { params: { path: { store } } }))) as unknown as Policy<Documents[K]>,
  })

/** On the version that was seen, so that nobody's change is written over by mistake. */
export function usePutPolicy<K extends Kind>(kind: K, store: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ document, version }: Policy<Documents[K]>) =>
      tickets.PUT(path(kind), { params: { path: { store }, header: { 'If-Match': `"${version}"` } }, body: document as Documents['sla'] }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['policies', kind, store] }),
  })
}
