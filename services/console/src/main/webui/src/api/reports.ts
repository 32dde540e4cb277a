import { queryOptions } from '@tanstack/react-query'
import { data, tickets } from './client'
import { businessNow } from './clock'
import type { components } from './types/tickets'

export type Report = components['schemas']['Report']
export type Row = components['schemas']['Row']
export type Cost = components['schemas']['Cost']

/** What a report is asked for with; it stands in the address, so that a report can be shared. */
export interface ReportFilter {
  days?: string
  by?: string
  level?: string
  reason?: string
  store?: string
}

/** As many groups as anybody reads through; the rest is one line. */
const MOST = 200
export const DAY = 86_400_000

/** The day of a moment, UTC. */
export const day = (at: number) => new Date(at).toISOString().slice(0, 10)

export const reportQuery = ({ days = '30', level, ...filter }: ReportFilter) => {
  const now = businessNow().getTime()
  const query = { ...filter, level: level ? Number(level) : undefined, from: day(now - (Number(days) - 1) * DAY), to: day(now), limit: MOST }
  return queryOptions({
    queryKey: ['reports', query],
    queryFn: () => data(tickets.GET('/api/tickets/reports/reasons', { params: { query } })),
    staleTime: 60_000,
  })
}

/** Time spent on a ticket. It is told when a page is left: nobody waits for the answer, and time that does not arrive is not counted. */
export function spend(id: string, key: string, seconds: number) {
  const header = { 'Idempotency-Key': key }
  tickets.POST('/api/tickets/{id}/work', { params: { path: { id }, header }, body: { seconds }, keepalive: true }).catch(() => undefined)
}
