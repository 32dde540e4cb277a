import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { data, tickets } from './client'
import { businessNow } from './clock'
import type { Actions } from './macros'
import type { components } from './types/tickets'

export type Ticket = components['schemas']['TicketView'] & { ticketId: string; version: number }
export type Message = components['schemas']['MessageView'] & { messageId: string }
export type Status = components['schemas']['Status']
export type Priority = components['schemas']['Priority']
export type Reason = components['schemas']['Reason']
export type Gesture = components['schemas']['GestureView'] & { gestureId: string }
export type NewTicket = components['schemas']['NewTicket']

/** What a list of tickets is narrowed down by; it stands in the address, so that a view can be shared. */
export interface TicketFilter {
  status?: string
  unsolved?: boolean
  priority?: string
  queue?: string
  store?: string
  agent?: string
  channel?: string
  customer?: string
  order?: string
  openedBy?: string
  follower?: string
  news?: boolean
  sort?: string
}

export const ticketsPage = (filter: TicketFilter, after: string | undefined, limit: number, signal?: AbortSignal) =>
  data(tickets.GET('/api/tickets', { params: { query: { ...filter, after, limit } }, signal }))

export const ticketsQuery = (filter: TicketFilter) =>
  infiniteQueryOptions({
    queryKey: ['tickets', 'list', filter],
    queryFn: ({ pageParam, signal }) => ticketsPage(filter, pageParam, 50, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

export const countsQuery = (filter: TicketFilter) => {
  const { sort: _, ...rest } = filter
  return queryOptions({
    queryKey: ['tickets', 'counts', rest],
    queryFn: async () => (await data(tickets.GET('/api/tickets/counts', { params: { query: rest } }))).total ?? 0,
  })
}

export const ticketQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', id],
    queryFn: async () => (await data(tickets.GET('/api/tickets/{id}', { params: { path: { id } } }))) as Ticket,
  })

export const messagesQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', id, 'messages'],
    queryFn: async () =>
      ((await data(tickets.GET('/api/tickets/{id}/messages', { params: { path: { id }, query: { limit: 200 } } }))).items ?? []) as Message[],
  })

export const attachmentsQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', id, 'attachments'],
    queryFn: async () => (await data(tickets.GET('/api/tickets/{id}/attachments', { params: { path: { id } } }))).items ?? [],
  })

export const slaQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', id, 'sla'],
    queryFn: async () => (await data(tickets.GET('/api/tickets/{id}/sla', { params: { path: { id } } }))).items ?? [],
  })

export const logQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', id, 'log'],
    queryFn: async () => (await data(tickets.GET('/api/tickets/{id}/log', { params: { path: { id }, query: { limit: 200 } } }))).items ?? [],
  })

export const gesturesQuery = (id: string) =>
  queryOptions({
    queryKey: ['tickets', id, 'gestures'],
    queryFn: async () =>
      ((await data(tickets.GET('/api/tickets/{id}/gestures', { params: { path: { id } } }))).items ?? []) as Gesture[],
  })

export const reasonsQuery = queryOptions({
  queryKey: ['reasons'],
  queryFn: async () => ((await data(tickets.GET('/api/tickets/reasons'))).items ?? []) as Reason[],
  staleTime: 300_000,
})

export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: async () => (await data(tickets.GET('/api/tickets/agents'))).items ?? [],
  staleTime: 60_000,
})

export type Step =
  | { do: 'status'; status: Status }
  | { do: 'priority'; priority: Priority | undefined }
  | { do: 'reason'; reason: string }
  | { do: 'assign'; agent: string | undefined }
  | { do: 'queue'; queue: string }
  | { do: 'snooze'; until: string; event?: string }
  | { do: 'wake' }

/** One change of a ticket, made on the version that was seen. */
export function changeTicket(ticket: Ticket, step: Step): Promise<unknown> {
  const params = { path: { id: ticket.ticketId }, header: { 'If-Match': `"${ticket.version}"` } }
  switch (step.do) {
    case 'status':
      return tickets.PUT('/api/tickets/{id}/status', { params, body: { status: step.status } })
    case 'priority':
      return tickets.PUT('/api/tickets/{id}/priority', { params, body: { priority: step.priority } })
    case 'reason':
      return tickets.PUT('/api/tickets/{id}/reason', { params, body: { reason: step.reason } })
    case 'assign':
      return tickets.PUT('/api/tickets/{id}/assignment', { params, body: { agent: step.agent, beyondCapacity: true } })
    case 'queue':
      return tickets.PUT('/api/tickets/{id}/queue', { params, body: { queue: step.queue } })
    case 'snooze':
      return tickets.PUT('/api/tickets/{id}/snooze', { params, body: { until: step.until, event: step.event } })
    case 'wake':
      return tickets.DELETE('/api/tickets/{id}/snooze', { params })
  }
}

function useTicketMutation<V, R>(id: string, mutationFn: (variables: V) => Promise<R>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () => {
      void cache.invalidateQueries({ queryKey: ['tickets', id] })
      void cache.invalidateQueries({ queryKey: ['tickets', 'list'] })
      void cache.invalidateQueries({ queryKey: ['tickets', 'counts'] })
    },
  })
}

export function useChangeTicket(ticket: Ticket) {
  return useTicketMutation(ticket.ticketId, (step: Step) => changeTicket(ticket, step))
}

const HOUR = 3_600_000

/** The ticket as it stands after the change. */
async function changed(ticket: Ticket, step: Step): Promise<Ticket> {
  return (await data(changeTicket(ticket, step) as Promise<{ data?: unknown }>)) as Ticket
}

/**
 * Sent once, however often the button is pressed, and only on what was seen: two who answer at once are told of each other. What a macro does comes with it, the reason
 * first, since it may be solved by the answer; whatever was done before something failed is not done again.
 */
export function useReply(ticket: Ticket) {
  const id = ticket.ticketId
  return useTicketMutation(id, async ({ key, follows = {}, ...body }: { key: string; text: string; then?: Status; follows?: Actions }) => {
    const { reason, queue, snoozeHours } = follows
    const named = reason && reason !== ticket.reason ? await changed(ticket, { do: 'reason', reason }) : ticket
    const header = { 'Idempotency-Key': key, 'If-Match': `"${named.version}"` }
    const message = await data(tickets.POST('/api/tickets/{id}/replies', { params: { path: { id }, header }, body }))
    const moved = queue && queue !== ticket.queue ? await changed(named, { do: 'queue', queue }) : named
    if (snoozeHours) await changed(moved, { do: 'snooze', until: new Date(businessNow().getTime() + snoozeHours * HOUR).toISOString() })
    return message
  })
}

export function useTakeBack(id: string) {
  return useTicketMutation(id, (message: string) =>
    tickets.DELETE('/api/tickets/{id}/replies/{message}', { params: { path: { id, message } } }),
  )
}

export function useNote(id: string) {
  return useTicketMutation(id, (text: string) =>
    tickets.POST('/api/tickets/{id}/notes', { params: { path: { id } }, body: { text } }),
  )
}

export function useTakeDown(id: string) {
  return useTicketMutation(id, (text: string) =>
    tickets.POST('/api/tickets/{id}/received', { params: { path: { id } }, body: { channel: 'phone', text } }),
  )
}

export function useGrant(id: string) {
  return useTicketMutation(id, ({ key, ...body }: { key: string; kind: 'voucher' | 'shipping_refund' | 'credit'; amount: number; reason: string }) =>
    data(tickets.POST('/api/tickets/{id}/gestures', { params: { path: { id }, header: { 'Idempotency-Key': key } }, body })),
  )
}

export function useDecide(id: string) {
  return useTicketMutation(id, ({ gesture, approved }: { gesture: string; approved: boolean }) =>
    tickets.PUT('/api/tickets/gestures/{gesture}/decision', { params: { path: { gesture } }, body: { approved } }),
  )
}

export function useOpenTicket() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ key, ticket }: { key: string; ticket: NewTicket }) =>
      data(tickets.POST('/api/tickets', { params: { header: { 'Idempotency-Key': key } }, body: ticket })) as Promise<Ticket>,
    onSuccess: () => cache.invalidateQueries({ queryKey: ['tickets'] }),
  })
}

/** Makes somebody known to those who deal tickets out; what is known of them already stays. */
export function usePutAgent() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, name, stores }: { id: string; name: string; stores: string[] }) => {
      const known = (await cache.fetchQuery({ ...agentsQuery, staleTime: 0 })).find((agent) => agent.id === id)
      const { teams = [], skills = [], languages = [], capacity = 10, signature } = known ?? {}
      const body = { id, name, stores, teams, skills, languages, capacity, signature }
      return tickets.PUT('/api/tickets/agents/{id}', { params: { path: { id } }, body })
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: ['agents'] }),
  })
}
