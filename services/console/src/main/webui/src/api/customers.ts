import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { customers, data, orders, tracking } from './client'
import type { components } from './types/customers'
import type { components as Orders } from './types/orders'
import type { components as Tracking } from './types/tracking'

export type SearchResult = Required<components['schemas']['SearchResult']>
export type FoundCustomer = components['schemas']['FoundCustomer']
export type FoundOrder = components['schemas']['FoundOrder']
export type Customer = components['schemas']['CustomerView']
export type Line = components['schemas']['LineView'] & { text: string }
export type Order = Orders['schemas']['OrderView']
export type Shipment = Tracking['schemas']['ShipmentView']

export const searchQuery = (q: string) =>
  queryOptions({
    queryKey: ['search', q],
    queryFn: async ({ signal }) => (await data(customers.GET('/api/customers/search', { params: { query: { q, limit: 50 } }, signal }))) as SearchResult,
    enabled: q.trim().length > 0,
    placeholderData: keepPreviousData,
  })

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ['customer', id],
    queryFn: () => data(customers.GET('/api/customers/{id}', { params: { path: { id } } })),
  })

export const ordersQuery = (customerIds: string[]) =>
  queryOptions({
    queryKey: ['orders', customerIds],
    queryFn: async () => {
      const pages = await Promise.all(
        customerIds.map((customer) => data(orders.GET('/api/orders', { params: { query: { customer, limit: 50 } } }))),
      )
      return pages
        .flatMap((page) => page.items ?? [])
        .sort((a, b) => (b.placedAt ?? '').localeCompare(a.placedAt ?? ''))
    },
    enabled: customerIds.length > 0,
  })

export const orderQuery = (id: string | undefined) =>
  queryOptions({
    queryKey: ['order', id],
    queryFn: () => data(orders.GET('/api/orders/{id}', { params: { path: { id: id! } } })),
    enabled: !!id,
    retry: false,
  })

export const shipmentsQuery = (order: string | undefined) =>
  queryOptions({
    queryKey: ['shipments', order],
    queryFn: async () => (await data(tracking.GET('/api/tracking/shipments', { params: { query: { order, limit: 100 } } }))).items ?? [],
    enabled: !!order,
  })

export const timelineQuery = (of: { customer?: string; order?: string }, kinds: string[], lang: string) =>
  infiniteQueryOptions({
    queryKey: ['timeline', of, kinds, lang],
    queryFn: async ({ pageParam }) => {
      const query = { kind: kinds, lang, limit: 50, after: pageParam }
      return of.customer
        ? data(customers.GET('/api/customers/{id}/timeline', { params: { path: { id: of.customer }, query } }))
        : data(customers.GET('/api/orders/{id}/timeline', { params: { path: { id: of.order! }, query } }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next,
  })
