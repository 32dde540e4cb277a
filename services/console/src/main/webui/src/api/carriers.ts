import { queryOptions } from '@tanstack/react-query'
import { data, surveys, tracking } from './client'
import { businessNow } from './clock'
import { day, DAY } from './reports'
import type { components } from './types/tracking'

export type Scorecard = components['schemas']['Scorecard']
export type Carrier = components['schemas']['Row']
export type Share = components['schemas']['Share']

/** What figures of carriers are asked for with; it stands in the address, so that they can be shared. */
export interface CarrierFilter {
  days?: string
  by?: string
  store?: string
}

/** As many groups as anybody reads through; the rest is one line. */
const MOST = 200

export const carriersQuery = ({ days = '30', ...filter }: CarrierFilter) => {
  const now = businessNow().getTime()
  const query = { ...filter, from: day(now - (Number(days) - 1) * DAY), to: day(now), limit: MOST }
  return queryOptions({
    queryKey: ['carriers', query],
    queryFn: () => data(tracking.GET('/api/tracking/carriers', { params: { query } })),
    staleTime: 60_000,
  })
}

/** What customers answered about each carrier who were asked on these days. */
export const carrierScoresQuery = ({ days = '30', store }: CarrierFilter) => {
  const now = businessNow().getTime()
  const from = `${day(now - (Number(days) - 1) * DAY)}T00:00:00Z`
  const query = { store, from, to: `${day(now + DAY)}T00:00:00Z`, groupBy: 'carrier' }
  return queryOptions({
    queryKey: ['surveys', 'scores', query],
    queryFn: () => data(surveys.GET('/api/surveys/scores', { params: { query } })),
    staleTime: 60_000,
  })
}
