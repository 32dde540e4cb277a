import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { data, tickets } from './client'
import type { components } from './types/tickets'

export type Macro = Required<Pick<components['schemas']['MacroView'], 'id' | 'title' | 'texts' | 'actions' | 'version'>> & { store?: string }
export type Actions = components['schemas']['Actions']
export type Rendered = Required<components['schemas']['RenderedMacro']>

/** What a macro can leave to be filled in for each ticket. */
export const PLACEHOLDERS = ['customer.name', 'order.number', 'ticket.number', 'ticket.subject', 'store.name', 'agent.name']

export interface MacroFilter {
  q?: string
  store?: string
}

export const macrosQuery = (filter: MacroFilter) =>
  infiniteQueryOptions({
    queryKey: ['macros', filter],
    queryFn: async ({ pageParam }) => {
      const page = await data(tickets.GET('/api/tickets/macros', { params: { query: { ...filter, after: pageParam, limit: 50 } } }))
      return { ...page, items: (page.items ?? []) as Macro[] }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

/** Those a ticket of this store can get that hold these words: as many as anybody reads through. */
export const macrosForQuery = (store: string | undefined, q: string) =>
  queryOptions({
    queryKey: ['macros', 'for', store, q],
    queryFn: async () => ((await data(tickets.GET('/api/tickets/macros', { params: { query: { store, q: q || undefined, limit: 50 } } }))).items ?? []) as Macro[],
    placeholderData: (before) => before,
  })

export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: async () => (await data(tickets.GET('/api/tickets/queues'))).items ?? [],
  staleTime: 300_000,
})

/** A macro as this ticket would get it; nothing is sent by it. */
async function render(ticket: string, macro: string): Promise<Rendered> {
  return (await data(tickets.GET('/api/tickets/{id}/macros/{macro}', { params: { path: { id: ticket, macro } } }))) as Rendered
}

export function useRender(ticket: string) {
  return useMutation({ mutationFn: (macro: string) => render(ticket, macro) })
}

/** The same for a ticket that is known by its number. */
export function usePreview(macro: string) {
  return useMutation({
    mutationFn: async (number: string) => {
      const found = (await data(tickets.GET('/api/tickets', { params: { query: { number, limit: 1 } } }))).items?.[0]
      return found?.ticketId ? render(found.ticketId, macro) : null
    },
  })
}

function useMacroMutation<V>(mutationFn: (variables: V) => Promise<unknown>) {
  const cache = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => cache.invalidateQueries({ queryKey: ['macros'] }) })
}

/** Made on the version that was seen: 0 of one that is new, so that none is written over by mistake. */
export function usePutMacro() {
  return useMacroMutation(({ version, ...body }: Macro) =>
    tickets.PUT('/api/tickets/macros/{id}', { params: { path: { id: body.id }, header: { 'If-Match': `"${version}"` } }, body }),
  )
}

export function useRemoveMacro() {
  return useMacroMutation(({ id, version }: Macro) =>
    tickets.DELETE('/api/tickets/macros/{id}', { params: { path: { id }, header: { 'If-Match': `"${version}"` } } }),
  )
}
