import { infiniteQueryOptions, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { data, tickets } from './client'
import type { Ticket, TicketFilter } from './tickets'
import type { components } from './types/tickets'

export type Viewer = components['schemas']['Viewer']
export type LinkedTicket = components['schemas']['LinkedTicket'] & { ticketId: string }
export type Mention = components['schemas']['MentionView'] & { messageId: string; ticketId: string }
export type SavedView = components['schemas']['SavedViewRow'] & { viewId: string; filter: Record<string, string> }

const SAYS_SO = 5_000

/** Who else has the ticket open; says every few seconds that I have, and what I do. */
export function useOthers(id: string, doing: 'VIEWING' | 'ANSWERING', may: boolean): Viewer[] {
  const params = { path: { id } }
  const { data: others } = useQuery({
    queryKey: ['viewers', id, doing],
    queryFn: async () => (await data(tickets.PUT('/api/tickets/{id}/viewers/me', { params, body: { doing } }))).items ?? [],
    refetchInterval: SAYS_SO,
    placeholderData: (before) => before,
    enabled: may,
    gcTime: 0,
  })
  useEffect(() => {
    if (!may) return
    return () => void tickets.DELETE('/api/tickets/{id}/viewers/me', { params: { path: { id } } }).catch(() => undefined)
  }, [id, may])
  return others ?? []
}

export const linksQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', id, 'links'],
    queryFn: async () => ((await data(tickets.GET('/api/tickets/{id}/links', { params: { path: { id } } }))).items ?? []) as LinkedTicket[],
  })

export function useUnlink(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (other: string) => data(tickets.DELETE('/api/tickets/{id}/links/{other}', { params: { path: { id, other } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['tickets'] }),
  })
}

/** By its number, as people tell it; false where there is no such ticket. */
export function useLink(id: string) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async (number: string) => {
      const found = await data(tickets.GET('/api/tickets', { params: { query: { number, limit: 1 } } }))
      const other = found.items?.[0]?.ticketId
      if (!other) return false
      await data(tickets.PUT('/api/tickets/{id}/links/{other}', { params: { path: { id, other } } }))
      return true
    },
    onSettled: () => cache.invalidateQueries({ queryKey: ['tickets'] }),
  })
}

export function useSplit(ticket: Ticket) {
  const cache = useQueryClient()
  const params = (key: string) => ({ path: { id: ticket.ticketId }, header: { 'Idempotency-Key': key, 'If-Match': `"${ticket.version}"` } })
  return useMutation({
    mutationFn: ({ key, ...body }: { key: string; subject: string; messages: string[] }) =>
      data(tickets.POST('/api/tickets/{id}/split', { params: params(key), body })) as Promise<Ticket>,
    onSettled: () => cache.invalidateQueries({ queryKey: ['tickets'] }),
  })
}

export const followersQuery = (id: string) =>
  queryOptions({
    queryKey: ['followers', id],
    queryFn: async () => (await data(tickets.GET('/api/tickets/{id}/followers', { params: { path: { id } } }))).items ?? [],
  })

/** Also says that what has changed is seen. */
export function useFollow(id: string) {
  const cache = useQueryClient()
  const params = { path: { id } }
  return useMutation({
    mutationFn: async (follow: boolean) =>
      (await data(follow ? tickets.PUT('/api/tickets/{id}/followers/me', { params }) : tickets.DELETE('/api/tickets/{id}/followers/me', { params }))).items ?? [],
    onSuccess: (followers) => {
      cache.setQueryData(followersQuery(id).queryKey, followers)
      void cache.invalidateQueries({ queryKey: ['tickets', 'counts'] })
    },
  })
}

export const mentionsQuery = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ['mentions', 'list', unread],
    queryFn: ({ pageParam }) => data(tickets.GET('/api/tickets/mentions', { params: { query: { unread, after: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

export const unreadQuery = queryOptions({
  queryKey: ['mentions', 'unread'],
  queryFn: async () => (await data(tickets.GET('/api/tickets/mentions/counts'))).unread ?? 0,
})

export function useReadMention() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (message: string) => data(tickets.PUT('/api/tickets/mentions/{message}/read', { params: { path: { message } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['mentions'] }),
  })
}

export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => ((await data(tickets.GET('/api/tickets/views'))).items ?? []) as SavedView[],
  staleTime: 60_000,
})

/** What stands in the address, as it is kept, and the other way round. */
export const kept = (filter: TicketFilter): Record<string, string> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined).map(([name, value]) => [name, String(value)]))

export const asked = ({ unsolved, news, ...texts }: Record<string, string>): TicketFilter => ({
  ...texts,
  ...(unsolved === 'true' ? { unsolved: true } : {}),
  ...(news === 'true' ? { news: true } : {}),
})

export function useSaveView() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: { id: string; name: string; filter: Record<string, string>; shared: boolean }) =>
      data(tickets.PUT('/api/tickets/views/{id}', { params: { path: { id } }, body })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['views'] }),
  })
}

export function useRemoveView() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => data(tickets.DELETE('/api/tickets/views/{id}', { params: { path: { id } } })),
    onSettled: () => cache.invalidateQueries({ queryKey: ['views'] }),
  })
}
