import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { setNow } from '../api/clock'
import { ANA, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  setNow(new Date().toISOString())
})
afterAll(() => server.close())

const SWIFT = {
  group: { carrier: 'swift', service: 'home' },
  parcels: 1_200,
  delivered: 1_150,
  returned: 41,
  lost: 9,
  onTime: { count: 1_035, of: 1_150, share: 0.9 },
  firstAttempt: { count: 1_000, of: 1_160, share: 0.8621 },
  transit: { parcels: 1_150, p50Days: 1.5, p80Days: 2.75, p95Days: 4 },
  silent: { count: 60, of: 1_200, share: 0.05 },
  silences: 66,
}
const FEW = {
  group: { carrier: 'slow' },
  parcels: 3,
  delivered: 3,
  returned: 0,
  lost: 0,
  onTime: { count: 1, of: 3 },
  firstAttempt: { count: 3, of: 3 },
  transit: { parcels: 3 },
  silent: { count: 0, of: 3 },
  silences: 0,
}
const FOUND = {
  formulas: {},
  from: '2026-10-18',
  to: '2026-11-16',
  by: 'service',
  total: { ...SWIFT, group: {}, parcels: 1_210 },
  items: [SWIFT, { ...FEW, group: { carrier: 'slow', service: 'unknown' } }],
  rest: { groups: 2, parcels: 7 },
}
const REPORT = {
  by: ['carrier'],
  items: [{ group: { carrier: 'swift' }, contacts: 42, per100Orders: 4.2, costs: [{ currency: 'EUR', work: 27_000, gestures: 1_500, total: 28_500, share: 1 }] }],
  rest: { groups: 1, contacts: 5, workSeconds: 0, costs: [] },
}
const SCORES = { items: [{ group: { carrier: 'swift' }, answers: 80, csat: { count: 60, of: 80, share: 0.75 } }, { group: { carrier: 'post' }, answers: 4, csat: { count: 4, of: 4 } }] }

/** What was asked for, question by question, of each service. */
function carriers({ found = FOUND, report = REPORT, scores = SCORES }: { found?: object; report?: object; scores?: object } = {}) {
  const asked: Record<string, Record<string, string>[]> = { found: [], report: [], scores: [] }
  const answer = (name: string, path: string, body: object) =>
    http.get(`*/console/api${path}`, ({ request }) => {
      asked[name]!.push(Object.fromEntries(new URL(request.url).searchParams))
      return HttpResponse.json(body)
    })
  server.use(answer('found', '/tracking/carriers', found), answer('report', '/tickets/reports/reasons', report), answer('scores', '/surveys/scores', scores))
  return asked
}

function textOf(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.readAsText(blob)
  })
}

const lineOf = async (region: string, name: string) =>
  within((await within(await screen.findByRole('region', { name: region })).findByRole('rowheader', { name })).closest('tr')!)

describe('how carriers do', () => {
  it('is said in shares with their counts, and not of a few parcels', async () => {
    carriers()
    await show('/carriers?by=service')
    const swift = await lineOf('Carriers', 'swift')
    swift.getByText('home')
    swift.getByText('90%')
    swift.getByText('1035 of 1150')
    swift.getByText('86.2%')
    swift.getByText('1.5 / 2.75 / 4')
    swift.getByText('66')
    swift.getByText('41')
    swift.getByText('9')
    const few = await lineOf('Carriers', 'slow')
    few.getByText('Not known')
    few.getByText('1 of 3')
    few.getByText('– / – / –')
    expect(few.queryByText(/%/)).toBeNull()
    screen.getByText('2 more groups, 7 parcels.')
    screen.getByText(/1210 parcels came to their end/)
  })

  it('stands beside what customers wrote, answered and cost', async () => {
    carriers()
    await show('/carriers')
    const swift = await lineOf('What customers say of them', 'swift')
    swift.getByText('42')
    swift.getByText('€285.00')
    swift.getByText('80')
    swift.getByText('75%')
    const post = await lineOf('What customers say of them', 'post')
    expect(post.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '–', '–', '4', '–'])
    screen.getByText('1 more carrier, 5 contacts.')
  })

  it('asks every service for the same days and store, and keeps what was chosen in the address', async () => {
    const asked = carriers()
    const router = await show('/carriers?days=7&store=es', { ...ANA, now: '2026-11-16T10:00:00Z' })
    await lineOf('What customers say of them', 'swift')
    expect(asked.found![0]).toEqual({ by: 'carrier', store: 'es', from: '2026-11-10', to: '2026-11-16', limit: '200' })
    expect(asked.report![0]).toEqual({ by: 'carrier', store: 'es', from: '2026-11-10', to: '2026-11-16', limit: '200' })
    expect(asked.scores![0]).toEqual({ groupBy: 'carrier', store: 'es', from: '2026-11-10T00:00:00Z', to: '2026-11-17T00:00:00Z' })
    await userEvent.click(screen.getByRole('combobox', { name: 'By' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Lane' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ days: '7', store: 'es', by: 'lane' }))
    await userEvent.clear(screen.getByRole('textbox', { name: 'Store' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ days: '7', by: 'lane' }))
    await waitFor(() => expect(asked.found!.at(-1)).not.toHaveProperty('store'))
  })

  it('is of their own store for agents who are bound to some', async () => {
    const asked = carriers()
    await show('/carriers', { ...ANA, stores: ['pt', 'es'] } as typeof ANA)
    await lineOf('What customers say of them', 'swift')
    expect(asked.found![0]!.store).toBe('pt')
    await userEvent.click(screen.getByRole('combobox', { name: 'Store' }))
    await userEvent.click(await screen.findByRole('option', { name: 'es' }))
    await waitFor(() => expect(asked.found!.at(-1)!.store).toBe('es'))
  })

  it('teaches what it is for where there is nothing yet', async () => {
    carriers({ found: { ...FOUND, items: [], rest: undefined }, report: { items: [] }, scores: { items: [] } })
    await show('/carriers')
    await screen.findByRole('heading', { name: 'No parcel came to its end in this period' })
    await screen.findByText('Nobody wrote or answered in this period.')
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('says what was wrong with the question', async () => {
    carriers()
    server.use(
      http.get('*/console/api/tracking/carriers', () =>
        HttpResponse.json({ type: 'urn:estela:problem:invalid-input', title: 'The input is not valid', status: 400, errors: [{ pointer: 'by', message: 'must be one of carrier, service, lane' }] }, { status: 400 }),
      ),
    )
    await show('/carriers?by=moon')
    expect((await screen.findByRole('alert')).textContent).toContain('by must be one of carrier, service, lane')
  })

  it('is a table for a spreadsheet', async () => {
    carriers()
    const saved: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => {} }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await show('/carriers?by=service')
    await userEvent.click(await screen.findByRole('button', { name: 'Download as CSV' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    click.mockRestore()
    const text = await textOf(saved[0]!)
    expect(text).toContain('swift,home,1200,1150,41,9,1035,1150,0.9,1000,1160,0.8621,60,1200,0.05,1150,1.5,2.75,4,66')
    expect(text).toContain('slow,unknown,3,3,0,0,1,3,,3,3,,0,3,,3,,,,0')
  })

  it('is to be read by everybody', async () => {
    carriers()
    await show('/carriers?by=service')
    await lineOf('What customers say of them', 'swift')
    await lineOf('Carriers', 'swift')
    const { violations } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
})
