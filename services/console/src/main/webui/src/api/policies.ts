import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { data, notices, tickets } from './client'
import type { components as NoticeComponents } from './types/notices'
import type { components } from './types/tickets'

/** The rules of a store, by their kind. */
export interface Documents {
  sla: components['schemas']['SlaPolicy']
  priority: components['schemas']['PriorityPolicy']
  gestures: components['schemas']['GesturePolicy']
  cost: components['schemas']['CostPolicy']
  notices: Switches
}

/** What a store sends, and what it does not. */
export type Switches = NoticeComponents['schemas']['SettingsRequest']

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

/** Who may change what. */
export const SCOPES: Record<Kind, string> = {
  sla: 'tickets:manage',
  priority: 'tickets:manage',
  gestures: 'tickets:manage',
  cost: 'tickets:manage',
  notices: 'notices:manage',
}

/** The paths of tickets are alike, what they carry is not: the kind says which. */
const path = (kind: Kind) => `/api/tickets/policies/${kind}/{store}` as '/api/tickets/policies/sla/{store}'

async function switches(store: string): Promise<Policy<Switches>> {
  const { store: _store, version = 0, ...document } = await data(notices.GET('/api/notices/settings/{store}', { params: { path: { store } } }))
  return { document, version }
}

export const policyQuery = <K extends Kind>(kind: K, store: string) =>
  queryOptions({
    queryKey: ['policies', kind, store],
    queryFn: async () =>
      (kind === 'notices' ? await switches(store) : await data(tickets.GET(path(kind), { params: { path: { store } } }))) as unknown as Policy<Documents[K]>,
  })

/** Rules of tickets on the version that was seen, so that nobody's change is written over by mistake. */
export function usePutPolicy<K extends Kind>(kind: K, store: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ document, version }: Policy<Documents[K]>) => {
      const params = { path: { store } }
      if (kind === 'notices') await notices.PUT('/api/notices/settings/{store}', { params, body: document as Switches })
      else await tickets.PUT(path(kind), { params: { ...params, header: { 'If-Match': `"${version}"` } }, body: document as Documents['sla'] })
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['policies', kind, store] }),
  })
}
