import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { customers, data, ProblemError } from './client'
import type { Customer } from './customers'
import type { components } from './types/customers'

export type Segment = Required<Omit<components['schemas']['SegmentView'], 'store'>> & { store?: string }
export type Written = components['schemas']['Written']
export type Value = components['schemas']['ValueView']

export interface SegmentFilter {
  store?: string
}

export const segmentsQuery = (filter: SegmentFilter) =>
  infiniteQueryOptions({
    queryKey: ['segments', filter],
    queryFn: async ({ pageParam }) => {
      const page = await data(customers.GET('/api/customers/segments', { params: { query: { ...filter, after: pageParam, limit: 50 } } }))
      return { ...page, items: (page.items ?? []) as Segment[] }
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
    // A new rule goes round everybody: how far it is, is seen while somebody looks.
    refetchInterval: (query) => (query.state.data?.pages.some((page) => page.items.some((segment) => !segment.complete)) ? 2_000 : false),
  })

export const membersQuery = (segment: string) =>
  infiniteQueryOptions({
    queryKey: ['segments', 'members', segment],
    queryFn: ({ pageParam }) =>
      data(customers.GET('/api/customers/segments/{id}/members', { params: { path: { id: segment }, query: { after: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })

/** Where a rule cannot be read, counted from one. */
export function placeOf(error: unknown): { line: number; column: number } | undefined {
  const problem = error instanceof ProblemError ? (error.problem as { line?: number; column?: number }) : {}
  return problem.line && problem.column ? { line: problem.line, column: problem.column } : undefined
}

export function usePreview() {
  return useMutation({
    mutationFn: ({ store, rule }: { store?: string; rule: string }) =>
      data(customers.POST('/api/customers/segments/preview', { params: { query: { store } }, body: { rule } })),
  })
}

function useSegmentMutation<V>(mutationFn: (variables: V) => Promise<unknown>) {
  const cache = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => cache.invalidateQueries({ queryKey: ['segments'] }) })
}

export interface Draft {
  id: string
  store?: string
  version: number
  written: Written
}

/** Made on the version that was seen: 0 of one that is new, so that none is written over by mistake. */
export function usePutSegment() {
  return useSegmentMutation(({ id, store, version, written }: Draft) =>
    customers.PUT('/api/customers/segments/{id}', { params: { path: { id }, query: { store }, header: { 'If-Match': `"${version}"` } }, body: written }),
  )
}

export function useRemoveSegment() {
  return useSegmentMutation(({ id, store, version }: Segment) =>
    customers.DELETE('/api/customers/segments/{id}', { params: { path: { id }, query: { store }, header: { 'If-Match': `"${version}"` } } }),
  )
}

const about = (customer: Customer) => ({ path: { id: customer.customerId! }, query: { store: customer.store } })

export const valueQuery = (customer: Customer) =>
  queryOptions({
    queryKey: ['customer', customer.customerId, 'value'],
    queryFn: () => data(customers.GET('/api/customers/{id}/value', { params: about(customer) })),
  })

export const segmentsOfQuery = (customer: Customer) =>
  queryOptions({
    queryKey: ['customer', customer.customerId, 'segments'],
    queryFn: async () => (await data(customers.GET('/api/customers/{id}/segments', { params: about(customer) }))).segments ?? [],
  })
