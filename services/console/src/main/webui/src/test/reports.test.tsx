import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { setNow } from '../api/clock'
import { duration } from '../screens/reports/durations'
import { Stopwatch } from '../screens/ticket/stopwatch'
import { ANA, says, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  setNow(new Date().toISOString())
})
afterAll(() => server.close())

const TIMES = { medianSeconds: 600, p90Seconds: 14_400 }
const LATE = {
  group: { reason: 'delivery/wismo', carrier: 'correos' },
  contacts: 42,
  share: 0.6,
  orders: 1_000,
  per100Orders: 4.2,
  solved: 40,
  solvedAtFirst: 30,
  firstContactResolution: 0.75,
  firstReply: TIMES,
  resolution: {},
  workSeconds: 36_000,
  costs: [
    { currency: 'BRL', work: 500, gestures: 0, total: 500, share: 1 },
    { currency: 'EUR', work: 27_000, gestures: 1_500, total: 28_500, share: 0.95 },
  ],
}
const UNKNOWN = { group: { reason: 'unknown', carrier: 'unknown' }, contacts: 28, share: 0.4, orders: 0, solved: 0, solvedAtFirst: 0, firstReply: {}, resolution: {}, workSeconds: 0, costs: [] }
const REPORT = {
  formulas: {},
  from: '2026-10-18',
  to: '2026-11-16',
  by: ['reason', 'carrier'],
  currency: 'EUR',
  total: { ...LATE, group: {}, contacts: 75 },
  items: [LATE, UNKNOWN],
  rest: { groups: 3, contacts: 5, workSeconds: 0, costs: [] },
}

/** What was asked for, question by question. */
function reports(report: object = REPORT) {
  const asked: Record<string, string>[] = []
  says({ '/tickets/reasons': { items: [{ path: 'delivery/wismo', names: { en: 'Where is it?', es: '¿Dónde está?' }, words: {}, active: true }] } })
  server.use(
    http.get('*/console/api/tickets/reports/reasons', ({ request }) => {
      asked.push(Object.fromEntries(new URL(request.url).searchParams))
      return HttpResponse.json(report)
    }),
  )
  return asked
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.readAsText(blob)
  })
}

describe('what contacts cost', () => {
  it('is ranked, with names, shares and both currencies by themselves', async () => {
    reports()
    await show('/reports?by=reason,carrier')
    const row = within((await screen.findByRole('rowheader', { name: 'Where is it?' })).closest('tr')!)
    row.getByText('correos')
    row.getByText('R$5.00')
    row.getByText('€285.00')
    row.getByText('95%')
    row.getByText('4.2')
    row.getByText('75%')
    row.getByText('10 min / 4 hr')
    row.getByText('10 hr')
    expect(screen.getAllByText('Not known')).toHaveLength(2)
    screen.getByText(/3 more groups, 5 contacts/)
    screen.getByText(/75 contacts, 1000 orders/)
    screen.getByText(/Solved at first: 75%/)
  })

  it('asks for whole days of the business clock, and keeps what was chosen in the address', async () => {
    const asked = reports()
    const now = '2026-11-16T10:00:00Z'
    const router = await show('/reports?days=7&by=carrier&store=es', { ...ANA, now })
    await screen.findByRole('table')
    expect(asked[0]).toEqual({ by: 'carrier', level: '5', store: 'es', from: '2026-11-10', to: '2026-11-16', limit: '200' })
    await userEvent.click(screen.getByRole('combobox', { name: 'Period' }))
    await userEvent.click(await screen.findByRole('option', { name: '90 days' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ days: '90', by: 'carrier', store: 'es' }))
    await waitFor(() => expect(asked.at(-1)?.from).toBe('2026-08-19'))
    expect(screen.queryByRole('combobox', { name: 'Reasons' })).toBeNull()
  })

  it('teaches what it is for where there is nothing yet', async () => {
    reports({ ...REPORT, items: [], rest: undefined })
    await show('/reports')
    await screen.findByRole('heading', { name: 'Nobody wrote in this period' })
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('says what was wrong with the question', async () => {
    server.use(
      http.get('*/console/api/tickets/reports/reasons', () =>
        HttpResponse.json({ type: 'urn:estela:problem:invalid-input', title: 'The input is not valid', status: 400, errors: [{ pointer: 'by', message: 'must be two at most' }] }, { status: 400 }),
      ),
    )
    await show('/reports?by=reason,carrier,store')
    expect((await screen.findByRole('alert')).textContent).toContain('by must be two at most')
  })

  it('is a table for a spreadsheet, a column for each currency', async () => {
    reports()
    const saved: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => {} }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await show('/reports?by=reason,carrier')
    await userEvent.click(await screen.findByRole('button', { name: 'Download as CSV' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    click.mockRestore()
    const text = await textOf(saved[0]!)
    expect(text).toContain('delivery/wismo,correos,42,0.6,1000,4.2,40,0.75,600,14400,,,36000,500,0,500,27000,1500,28500')
    expect(text).toContain('workSeconds,workBRL,gesturesBRL,totalBRL,workEUR,gesturesEUR,totalEUR')
  })

  it('is to be read by everybody', async () => {
    reports()
    await show('/reports?by=reason,carrier')
    await screen.findByRole('rowheader', { name: 'Where is it?' })
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })

  it.each([
    [59, '1 min'],
    [7_199, '120 min'],
    [7_200, '2 hr'],
    [172_799, '48 hr'],
    [216_000, '2.5 days'],
  ])('says %i seconds in the unit that says most', (seconds, said) => {
    expect(duration(seconds, 'en')).toBe(said)
  })
})

describe('the time an agent works on a ticket', () => {
  function watch() {
    const told: number[] = []
    let now = 0
    const watch = new Stopwatch(() => now, (seconds) => told.push(seconds))
    return { watch, told, later: (seconds: number) => (now += seconds * 1_000) }
  }

  it('is what lies between signs of life, a minute at most', () => {
    const { watch: one, told, later } = watch()
    one.start()
    later(20)
    one.alive()
    later(600)
    one.alive()
    later(5)
    one.stop()
    expect(told).toEqual([85])
  })

  it('stands still while the page is not to be seen', () => {
    const { watch: one, told, later } = watch()
    one.start()
    later(10)
    one.stop()
    later(1_000)
    one.alive()
    one.stop()
    one.start()
    later(7)
    one.stop()
    expect(told).toEqual([10, 7])
  })

  it('says nothing of a glance, and an hour at most at once', () => {
    const { watch: one, told, later } = watch()
    one.start()
    later(0.2)
    one.stop()
    expect(told).toEqual([])
    one.start()
    for (let minute = 0; minute < 61; minute++) {
      later(60)
      one.alive()
    }
    one.stop()
    expect(told).toEqual([3_600, 60])
  })

  it('is told once the page of the ticket is hidden, and for the rest when it is left', async () => {
    const one = '/tickets/t-1'
    says({
      '/tickets/agents': { items: [] },
      '/tickets/reasons': { items: [] },
      '/tickets/macros': { items: [] },
      '/tickets': { items: [] },
      '/tickets/counts': { total: 0 },
      [one]: { ticketId: 't-1', number: 'T-1', store: 'es', channel: 'phone', status: 'NEW', priority: 'LOW', subject: 'Where is it?', requester: {}, version: 1, openedAt: '2026-11-07T09:12:00Z' },
      ...Object.fromEntries(['attachments', 'gestures', 'sla', 'log', 'messages'].map((part) => [`${one}/${part}`, { items: [] }])),
    })
    const told: [string | null, unknown][] = []
    server.use(
      http.post(`*/console/api${one}/work`, async ({ request }) => {
        told.push([request.headers.get('Idempotency-Key'), await request.json()])
        return HttpResponse.json({})
      }),
    )
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const seen = vi.spyOn(document, 'visibilityState', 'get')
    await show(one)
    await screen.findByRole('heading', { name: /Where is it\?/ })
    now = 30_000
    seen.mockReturnValue('hidden')
    document.dispatchEvent(new Event('visibilitychange'))
    await waitFor(() => expect(told).toEqual([[expect.stringMatching(/^[0-9a-f]{32}$/), { seconds: 30 }]]))
    seen.mockReturnValue('visible')
    document.dispatchEvent(new Event('visibilitychange'))
    now = 42_000
    await userEvent.click(screen.getByRole('link', { name: 'Reports' }))
    await waitFor(() => expect(told[1]?.[1]).toEqual({ seconds: 12 }))
    expect(told[1]?.[0]).not.toBe(told[0]?.[0])
    vi.restoreAllMocks()
  })
})
