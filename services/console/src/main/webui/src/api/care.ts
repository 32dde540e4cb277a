import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { customers, data } from './client'
import type { Customer } from './customers'
import type { components } from './types/customers'

export type Note = Required<components['schemas']['NoteView']>
export type Preferences = components['schemas']['PreferencesView']
export type Wishes = components['schemas']['Preferences']
export type Consent = components['schemas']['Consent']

/** Notices somebody may do without; the others are sent to everybody. */
export const OPTIONAL_KINDS = [
  'placed', 'shipped', 'out_for_delivery', 'delivered', 'returning', 'returned', 'announced', 'late', 'not_handed_over', 'silent', 'recovered',
] as const

/** Whom a request is about, and of which store. */
function about(customer: Customer) {
  return { path: { id: customer.customerId! }, query: { store: customer.store } }
}

/** What was changed is read again, and with it what the profile and the timeline say of it. */
function useCare<V, R>(customer: Customer, mutationFn: (variables: V) => Promise<R>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn,
    onSettled: () =>
      Promise.all(
        [['customer', customer.customerId], ['care', customer.customerId], ['timeline'], ['tags']].map((queryKey) => cache.invalidateQueries({ queryKey })),
      ),
  })
}

export const tagsQuery = (store: string | undefined, q: string) =>
  queryOptions({
    queryKey: ['tags', store, q],
    queryFn: async () => {
      const page = await data(customers.GET('/api/customers/tags', { params: { query: { store, q: q || undefined, limit: 20 } } }))
      return (page.items ?? []).map((known) => known.tag!)
    },
    placeholderData: (before) => before,
  })

export function useTag(customer: Customer) {
  return useCare(customer, ({ tag, given }: { tag: string; given: boolean }) => {
    const { path, query } = about(customer)
    const params = { path: { ...path, tag }, query }
    return given
      ? customers.PUT('/api/customers/{id}/tags/{tag}', { params })
      : customers.DELETE('/api/customers/{id}/tags/{tag}', { params })
  })
}

export const notesQuery = (customer: Customer) =>
  infiniteQueryOptions({
    queryKey: ['care', customer.customerId, 'notes'],
    queryFn: async ({ pageParam }) => {
      const { path, query } = about(customer)
      return data(customers.GET('/api/customers/{id}/notes', { params: { path, query: { ...query, after: pageParam, limit: 10 } } }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

export function useWriteNote(customer: Customer) {
  return useCare(customer, ({ key, text }: { key: string; text: string }) =>
    customers.POST('/api/customers/{id}/notes', { params: { ...about(customer), header: { 'Idempotency-Key': key } }, body: { text } }),
  )
}

export function useChangeNote(customer: Customer) {
  return useCare(customer, ({ note, text }: { note: Note; text: string }) =>
    customers.PUT('/api/customers/{id}/notes/{note}', { params: onNote(customer, note), body: { text } }),
  )
}

export function useRemoveNote(customer: Customer) {
  return useCare(customer, (note: Note) => customers.DELETE('/api/customers/{id}/notes/{note}', { params: onNote(customer, note) }))
}

function onNote(customer: Customer, note: Note) {
  const { path, query } = about(customer)
  return { path: { ...path, note: note.noteId }, query, header: { 'If-Match': `"${note.version}"` } }
}

export const preferencesQuery = (customer: Customer) =>
  queryOptions({
    queryKey: ['care', customer.customerId, 'preferences'],
    queryFn: () => data(customers.GET('/api/customers/{id}/preferences', { params: about(customer) })),
  })

export function useWish(customer: Customer) {
  return useCare(customer, ({ version, wishes }: { version: number; wishes: Wishes }) =>
    customers.PUT('/api/customers/{id}/preferences', {
      params: { ...about(customer), header: { 'If-Match': `"${version}"` } },
      body: wishes,
    }),
  )
}

export const consentsQuery = (customer: Customer) =>
  infiniteQueryOptions({
    queryKey: ['care', customer.customerId, 'consents'],
    queryFn: async ({ pageParam }) => {
      const { path, query } = about(customer)
      return data(customers.GET('/api/customers/{id}/consents', { params: { path, query: { ...query, after: pageParam, limit: 20 } } }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

export function useRecord(customer: Customer) {
  return useCare(customer, ({ key, consent }: { key: string; consent: Consent }) =>
    customers.POST('/api/customers/{id}/consents', { params: { ...about(customer), header: { 'Idempotency-Key': key } }, body: consent }),
  )
}
