import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as ConsolePaths } from './types/console'
import type { paths as CustomerPaths } from './types/customers'
import type { paths as NoticePaths } from './types/notices'
import type { paths as OrderPaths } from './types/orders'
import type { paths as SurveyPaths } from './types/surveys'
import type { paths as TicketPaths } from './types/tickets'
import type { paths as TrackingPaths } from './types/tracking'

/** An RFC 9457 problem, as every service answers it. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  errors?: { pointer: string; message: string; line?: number }[]
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }
}

const HEADERS = { 'X-Estela-Console': '1' }

const problems: Middleware = {
  async onResponse({ response }) {
    if (response.ok) return response
    throw new ProblemError(await problemOf(response))
  },
  onError() {
    throw new ProblemError({ type: 'offline', title: 'offline', status: 0 })
  },
}

export async function problemOf(response: Response): Promise<Problem> {
  try {
    return { ...(await response.json()), status: response.status }
  } catch {
    return { type: 'about:blank', title: response.statusText, status: response.status }
  }
}

const origin = globalThis.location?.origin ?? ''

function service<P extends object>(base: string) {
  const client = createClient<P>({
    baseUrl: origin + base,
    headers: HEADERS,
    credentials: 'same-origin',
    fetch: (request) => globalThis.fetch(request),
  })
  client.use(problems)
  return client
}

export const accounts = service<ConsolePaths>('')
export const customers = service<CustomerPaths>('/console')
export const notices = service<NoticePaths>('/console')
export const orders = service<OrderPaths>('/console')
export const surveys = service<SurveyPaths>('/console')
export const tickets = service<TicketPaths>('/console')
export const tracking = service<TrackingPaths>('/console')

/** What a call gives, where it gives something. */
export async function data<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T
}
