import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { data, tickets } from './client'
import type { Ticket } from './tickets'
import type { components } from './types/tickets'

export type Kind = components['schemas']['StepKind']
export type PlayStep = components['schemas']['Step'] & { name: string; kind: Kind }
export type Playbook = Required<Pick<components['schemas']['PlaybookView'], 'id' | 'title' | 'version'>> & { store?: string; steps: PlayStep[] }
export type Effect = components['schemas']['Effect']
export type Run = Omit<components['schemas']['Run'], 'steps'> & { steps: { step: PlayStep; effect: Effect }[] }
export type Meter = components['schemas']['Meter']

export const KINDS: Kind[] = ['SEND_MACRO', 'ASK_PHOTO', 'GRANT_GESTURE', 'OPEN_CLAIM', 'REQUEST_REFUND', 'SET_REASON', 'SOLVE']

/** As many as are run with one press of a button. */
export const MOST_AT_ONCE = 50

export interface PlaybookFilter {
  q?: string
  store?: string
}

export const playbooksQuery = (filter: PlaybookFilter) =>
  infiniteQueryOptions({
    queryKey: ['playbooks', filter],
    queryFn: async ({ pageParam }) => {
      const page = await data(tickets.GET('/api/tickets/playbooks', { params: { query: { ...filter, after: pageParam, limit: 50 } } }))
      return { ...page, items: (page.items ?? []) as Playbook[] }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

/** Those a ticket of this store can get: as many as anybody reads through. */
export const playbooksForQuery = (store: string | undefined) =>
  queryOptions({
    queryKey: ['playbooks', 'for', store],
    queryFn: async () => ((await data(tickets.GET('/api/tickets/playbooks', { params: { query: { store, limit: 50 } } }))).items ?? []) as Playbook[],
  })

/** It pays back: what settles a matter at once. */
export const settles = (playbook: Playbook) => playbook.steps.some((step) => step.kind === 'REQUEST_REFUND')

function usePlaybookMutation<V>(mutationFn: (variables: V) => Promise<unknown>) {
  const cache = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => cache.invalidateQueries({ queryKey: ['playbooks'] }) })
}

/** Made on the version that was seen: 0 of one that is new, so that none is written over by mistake. */
export function usePutPlaybook() {
  return usePlaybookMutation(({ version, ...body }: Playbook) =>
    tickets.PUT('/api/tickets/playbooks/{id}', { params: { path: { id: body.id }, header: { 'If-Match': `"${version}"` } }, body }),
  )
}

export function useRemovePlaybook() {
  return usePlaybookMutation(({ id, version }: Playbook) =>
    tickets.DELETE('/api/tickets/playbooks/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } } }),
  )
}

export interface Wish {
  playbook: Playbook
  dryRun: boolean
  /** The version of the ticket that was seen. */
  seen?: number
}

/** Only as the playbook was seen; what is done already is not done again. */
export async function runPlaybook(ticket: string, { playbook, dryRun, seen }: Wish): Promise<Run> {
  const header = seen === undefined ? {} : { 'If-Match': `"${seen}"` }
  const params = { path: { id: ticket, playbook: playbook.id }, query: { dryRun, version: playbook.version }, header }
  return (await data(tickets.POST('/api/tickets/{id}/playbooks/{playbook}', { params }))) as Run
}

export function useRun(ticket: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (wish: Wish) => runPlaybook(ticket, wish),
    onSettled: (_run, _error, wish) =>
      wish.dryRun ? undefined : Promise.all([['tickets', ticket], ['tickets', 'list'], ['tickets', 'counts']].map((queryKey) => cache.invalidateQueries({ queryKey }))),
  })
}

/** What was run on a ticket, the latest first. */
export const ranQuery = (ticket: string) =>
  queryOptions({
    queryKey: ['tickets', ticket, 'playbooks'],
    queryFn: async () => (await data(tickets.GET('/api/tickets/{id}/playbooks', { params: { path: { id: ticket } } }))).items ?? [],
  })

export const meterQuery = (ticket: string) =>
  queryOptions({
    queryKey: ['tickets', ticket, 'meter'],
    queryFn: async () => (await data(tickets.GET('/api/tickets/{id}/meter', { params: { path: { id: ticket } } }))) as Meter,
  })

/** By incident, the one that is worked on where there are several. */
export async function ticketsOfIncidents(incidents: string[]): Promise<Map<string, Ticket>> {
  const found = ((await data(tickets.GET('/api/tickets', { params: { query: { incident: incidents.join(','), limit: 200 } } }))).items ?? []) as Ticket[]
  const over = (ticket: Ticket) => ticket.status === 'CLOSED' || ticket.status === 'MERGED'
  return new Map([...found.filter(over), ...found.filter((ticket) => !over(ticket))].map((ticket) => [ticket.openedBy?.incidentId ?? '', ticket]))
}
