import { queryOptions, useMutation } from '@tanstack/react-query'
import { customers, data } from './client'
import type { components } from './types/customers'

export type Erasure = components['schemas']['ErasureView']

/** The grounds of article 17 (1) GDPR. */
export const BASES = ['no_longer_needed', 'consent_withdrawn', 'objection', 'unlawful'] as const
export type Basis = (typeof BASES)[number]

export function useErase(customer: string, store: string | undefined) {
  return useMutation({
    mutationFn: (basis: Basis) =>
      data(customers.POST('/api/customers/{id}/erasure', { params: { path: { id: customer }, query: { store } }, body: { basis } })),
  })
}

/** Asked for again until every service has done its part. */
export const erasureQuery = (id: string) =>
  queryOptions({
    queryKey: ['erasure', id],
    queryFn: () => data(customers.GET('/api/customers/erasures/{erasureId}', { params: { path: { erasureId: id } } })),
    refetchInterval: (query) => (query.state.data?.doneAt ? false : 1000),
  })
