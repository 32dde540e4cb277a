import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { data, notices, ProblemError, problemOf, surveys, tracking } from './client'
import type { components as Notices } from './types/notices'
import type { components as Surveys } from './types/surveys'
import type { components as Tracking } from './types/tracking'

export type Incident = Tracking['schemas']['IncidentItem']
export type Notice = Notices['schemas']['NoticeView']
export type Answer = Surveys['schemas']['AnswerView']
export type Score = Surveys['schemas']['Score']
export type DeadLetter = Tracking['schemas']['DeadLetterView']

const ON_A_PAGE = 50
/** As many as a service gives at once. */
export const AT_ONCE = 200

const first = undefined as string | undefined
const next = (last: { next?: string }) => last.next

export interface IncidentFilter {
  kind?: string
  status?: string
  store?: string
  carrier?: string
  order?: string
}

export const incidentsPage = (filter: IncidentFilter, after: string | undefined, limit: number) =>
  data(tracking.GET('/api/tracking/incidents', { params: { query: { ...filter, after, limit } } }))

export const incidentsQuery = (filter: IncidentFilter) =>
  infiniteQueryOptions({
    queryKey: ['incidents', 'list', filter],
    queryFn: ({ pageParam }) => incidentsPage(filter, pageParam, ON_A_PAGE),
    initialPageParam: first,
    getNextPageParam: next,
  })

export const incidentCountsQuery = (filter: IncidentFilter) =>
  queryOptions({
    queryKey: ['incidents', 'counts', filter],
    queryFn: () => data(tracking.GET('/api/tracking/incidents/counts', { params: { query: filter } })),
  })

export interface NoticeFilter {
  kind?: string
  status?: string
  store?: string
  customer?: string
  order?: string
}

export const noticesPage = (filter: NoticeFilter, after: string | undefined, limit: number) =>
  data(notices.GET('/api/notices', { params: { query: { ...filter, after, limit } } }))

export const noticesQuery = (filter: NoticeFilter) =>
  infiniteQueryOptions({
    queryKey: ['notices', 'list', filter],
    queryFn: ({ pageParam }) => noticesPage(filter, pageParam, ON_A_PAGE),
    initialPageParam: first,
    getNextPageParam: next,
  })

export const noticeMessageQuery = (id: string) =>
  queryOptions({
    queryKey: ['notices', id, 'message'],
    queryFn: () => data(notices.GET('/api/notices/{id}/message', { params: { path: { id } } })),
    retry: false,
  })

export interface ScoreFilter {
  store?: string
  from?: string
  to?: string
  groupBy?: string
}

export const scoresQuery = (filter: ScoreFilter) =>
  queryOptions({
    queryKey: ['surveys', 'scores', filter],
    queryFn: () => data(surveys.GET('/api/surveys/scores', { params: { query: filter as never } })),
  })

export interface AnswerFilter {
  store?: string
  order?: string
  customer?: string
}

export const answersPage = (filter: AnswerFilter, after: string | undefined, limit: number) =>
  data(surveys.GET('/api/surveys/answers', { params: { query: { ...filter, after, limit } } }))

export const answersQuery = (filter: AnswerFilter) =>
  infiniteQueryOptions({
    queryKey: ['surveys', 'answers', filter],
    queryFn: ({ pageParam }) => answersPage(filter, pageParam, ON_A_PAGE),
    initialPageParam: first,
    getNextPageParam: next,
  })

/** Dead letters of all services stand behind one address, which belongs to none of them. */
async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(`/console${path}`, { ...init, headers: { 'X-Estela-Console': '1', 'Content-Type': 'application/json' } })
  if (!response.ok) throw new ProblemError(await problemOf(response))
  return (response.status === 204 ? undefined : await response.json()) as T
}

export const deadLettersQuery = (filter: { status?: string }) =>
  infiniteQueryOptions({
    queryKey: ['dead-letters', filter],
    queryFn: ({ pageParam }) =>
      call<{ items: DeadLetter[]; next?: string }>(
        `/api/dead-letters?${new URLSearchParams({ limit: '50', ...(filter.status ? { status: filter.status } : {}), ...(pageParam ? { after: pageParam } : {}) })}`,
      ),
    initialPageParam: first,
    getNextPageParam: next,
  })

export function useRedrive() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ letter, repaired }: { letter: DeadLetter; repaired?: string }) =>
      call(`/api/${letter.service}/dead-letters/${letter.deadLetterId}/redrive`, { method: 'POST', body: repaired }),
    onSettled: () => cache.invalidateQueries({ queryKey: ['dead-letters'] }),
  })
}
