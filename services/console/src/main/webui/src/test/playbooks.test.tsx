import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ANA, says, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const NOTHING = { items: [] }
const SUPERVISOR = { ...ANA, roles: ['supervisor'], scopes: ['read', 'tickets:work', 'tickets:manage'] }
const ONE = '/tickets/t-1'
const TICKET = { ticketId: 't-1', number: 'T-1042', store: 'es', channel: 'event', status: 'NEW', priority: 'HIGH', subject: 'Lost', requester: { name: 'Ana' }, openedBy: { kind: 'lost', eventId: 'e-1', incidentId: 'i-1' }, version: 3, openedAt: '2026-11-07T09:12:00Z' }
const CLAIM = { name: 'claim', kind: 'OPEN_CLAIM' }
const TELL = { name: 'tell', kind: 'SEND_MACRO', macro: 'parcel-claimed' }
const REFUND = { name: 'refund', kind: 'REQUEST_REFUND' }
const LOST = { id: 'parcel-lost', title: 'Lost parcel', steps: [CLAIM, TELL], version: 2 }
const SETTLE = { id: 'settle', title: 'Settle', steps: [REFUND], version: 4 }
const CLAIMED = { carrier: 'correos', trackingNumber: 'PQ4F', amount: 4470, currency: 'EUR' }
const SAID = { text: 'Hello Ana', language: 'en', meant: true, missing: [] as string[] }
const DRY = {
  ticketId: 't-1', playbook: 'parcel-lost', playbookVersion: 2, dryRun: true, complete: true, ticketVersion: 3,
  steps: [{ step: CLAIM, effect: { outcome: 'DONE', claimed: CLAIMED } }, { step: TELL, effect: { outcome: 'DONE', said: SAID } }],
}
const METER = {
  currency: 'EUR', perMinute: 45, spent: { seconds: 90, work: 68, gestures: 1000, total: 1068 },
  expected: { basis: 'HISTORY', seconds: 6000, cost: 4500, tickets: 12, reason: 'delivery/wismo/lost' },
  stake: { orderId: 'o-1', amount: 4470, asked: 0, currency: 'EUR' },
  settle: { amount: 4470, currency: 'EUR', saves: 30 },
}

function aTicket(more: Record<string, object> = {}) {
  says({
    '/tickets/agents': NOTHING, '/tickets/reasons': NOTHING, '/tickets/queues': NOTHING, '/tickets/macros': NOTHING, '/tickets': NOTHING,
    '/tickets/playbooks': { items: [LOST, SETTLE] },
    [ONE]: TICKET, [`${ONE}/attachments`]: NOTHING, [`${ONE}/gestures`]: NOTHING, [`${ONE}/sla`]: NOTHING, [`${ONE}/log`]: NOTHING, [`${ONE}/messages`]: NOTHING,
    ...more,
  })
}

/** How playbooks are asked for, in order: ticket and playbook, dry or not, on which versions. */
function runs(answer: (asked: URL) => object | Response) {
  const asked: [string, string | null, string | null, string | null][] = []
  server.use(
    http.post('*/console/api/tickets/:id/playbooks/:playbook', ({ request, params }) => {
      const url = new URL(request.url)
      asked.push([`${params.id}/${params.playbook}`, url.searchParams.get('dryRun'), url.searchParams.get('version'), request.headers.get('If-Match')])
      const said = answer(url)
      return said instanceof Response ? said : HttpResponse.json(said as never)
    }),
  )
  return asked
}

const dry = (url: URL) => url.searchParams.get('dryRun') === 'true'

async function choose(name: string) {
  await userEvent.click(await screen.findByRole('button', { name: 'Run a playbook' }))
  await userEvent.click(await screen.findByRole('combobox', { name: 'Playbook' }))
  await userEvent.click(await screen.findByRole('option', { name }))
}

describe('a playbook on a ticket', () => {
  it('says first what would happen, then does it on what was seen, and what became of each step', async () => {
    aTicket()
    const refused = { outcome: 'REFUSED', rule: 'gaps', said: { ...SAID, text: 'Hello {customer.name}', missing: ['customer.name'] } }
    const asked = runs((url) => (dry(url) ? DRY : { ...DRY, dryRun: false, complete: false, steps: [DRY.steps[0], { step: TELL, effect: refused }] }))
    await show(ONE)
    await choose('Lost parcel')
    await screen.findByText('This is what would happen. Nothing has happened yet.')
    expect(screen.getAllByText('Would be done')).toHaveLength(2)
    screen.getByText('Hello Ana')
    screen.getByText(/correos PQ4F/)
    expect(asked).toEqual([['t-1/parcel-lost', 'true', '2', null]])
    await userEvent.click(screen.getByRole('button', { name: 'Do it' }))
    await screen.findByText(/Not all of it is done/)
    screen.getByText('Done')
    screen.getByText('Refused')
    screen.getByText('Nobody knows what belongs into the text: write to this customer yourself.')
    screen.getByText('Nobody knows this, fill it in yourself: {customer.name}')
    expect(asked[1]).toEqual(['t-1/parcel-lost', 'false', '2', '"3"'])
    expect(screen.queryByRole('button', { name: 'Do it' })).toBeNull()
  })

  it('is not run where nothing is left to do', async () => {
    aTicket()
    runs(() => ({ ...DRY, steps: [{ step: CLAIM, effect: { outcome: 'ALREADY_DONE', at: '2026-11-07T09:12:00Z', by: 'eva' } }] }))
    await show(ONE)
    await choose('Lost parcel')
    await screen.findByText('There is nothing that could be done now.')
    screen.getByText(/^eva/)
    expect((screen.getByRole('button', { name: 'Do it' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('says that somebody has changed the ticket meanwhile, and looks again', async () => {
    aTicket()
    const stale = () => HttpResponse.json({ type: 'urn:estela:problem:stale-version', title: 'Somebody else has changed it', status: 409 }, { status: 409 })
    const asked = runs((url) => (dry(url) ? DRY : stale()))
    await show(ONE)
    await choose('Lost parcel')
    await userEvent.click(await screen.findByRole('button', { name: 'Do it' }))
    await screen.findByRole('alert')
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }))
    await waitFor(() => expect(asked.map(([, isDry]) => isDry)).toEqual(['true', 'false', 'true']))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  it('is not offered to who only reads', async () => {
    aTicket()
    await show(ONE, { ...ANA, roles: ['auditor'], scopes: ['read'] })
    await screen.findByRole('heading', { name: 'Cost and value' })
    expect(screen.queryByRole('button', { name: 'Run a playbook' })).toBeNull()
  })

  it('is labelled for everybody', async () => {
    aTicket({ [`${ONE}/meter`]: METER })
    runs(() => DRY)
    await show(ONE)
    await screen.findByText('Settle at once')
    expect(await faults()).toEqual([])
    await choose('Lost parcel')
    await screen.findByText('Hello Ana')
    expect(await faults()).toEqual([])
  })
})

describe('the meter', () => {
  it('shows how the sum comes about and opens what settles it', async () => {
    aTicket({ [`${ONE}/meter`]: METER, [`${ONE}/playbooks`]: { items: [{ playbook: 'parcel-lost', by: 'eva', at: '2026-11-07T09:12:00Z', steps: 2 }] } })
    const given = { outcome: 'DONE', given: { amount: 4470, currency: 'EUR' } }
    const asked = runs(() => ({ ...DRY, playbook: 'settle', steps: [{ step: REFUND, effect: given }] }))
    await show(ONE)
    await screen.findByText(/as 12 like it took/)
    screen.getByText('€45.00')
    screen.getByText('€10.68')
    screen.getByText('€0.30')
    screen.getByText(/parcel-lost: run by eva/)
    await userEvent.click(screen.getByRole('button', { name: 'See what settles it' }))
    const looking = await screen.findByRole('dialog', { name: 'Run a playbook' })
    await within(looking).findByText('€44.70')
    expect(asked).toEqual([['t-1/settle', 'true', '4', null]])
  })

  it('proposes nothing above break-even', async () => {
    aTicket({ [`${ONE}/meter`]: { ...METER, settle: undefined } })
    await show(ONE)
    await screen.findByText(/as 12 like it took/)
    expect(screen.queryByText('Settle at once')).toBeNull()
  })
})

describe('the playbooks', () => {
  const place = () => says({ '/tickets/playbooks': { items: [LOST] }, '/tickets/reasons': NOTHING, '/tickets/macros': { items: [{ id: 'solved', title: 'Solved', texts: {}, actions: {}, version: 1 }] } })

  it('are made on nothing, step by step', async () => {
    place()
    let put: unknown
    server.use(
      http.put('*/console/api/tickets/playbooks/late', async ({ request }) => {
        put = [request.headers.get('If-Match'), await request.json()]
        return HttpResponse.json({})
      }),
    )
    await show('/playbooks', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: 'New playbook' }))
    const form = await screen.findByRole('dialog', { name: 'New playbook' })
    await userEvent.type(within(form).getByRole('textbox', { name: /^Id/ }), 'late')
    await userEvent.type(within(form).getByRole('textbox', { name: /^Title/ }), 'Late')
    await userEvent.click(within(form).getByRole('combobox', { name: /^Macro/ }))
    await userEvent.click(await screen.findByRole('option', { name: 'Solved' }))
    await userEvent.click(within(form).getByRole('button', { name: 'Another step' }))
    const second = within(form).getByRole('group', { name: 'Step 2' })
    await userEvent.click(within(second).getByRole('combobox', { name: 'What it does' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Grant a gesture' }))
    await userEvent.type(within(second).getByRole('textbox', { name: /^Amount/ }), '1000')
    await userEvent.click(within(second).getByRole('button', { name: 'Move step 2 up' }))
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(put).toEqual([
      '"0"',
      { id: 'late', title: 'Late', steps: [{ name: 'step-2', kind: 'GRANT_GESTURE', gesture: 'voucher', amount: 1000 }, { name: 'tell', kind: 'SEND_MACRO', macro: 'solved' }] },
    ])
  })

  it('are changed on what was seen, and a fault names its step', async () => {
    place()
    let seen: string | null = null
    server.use(
      http.put('*/console/api/tickets/playbooks/parcel-lost', ({ request }) => {
        seen = request.headers.get('If-Match')
        return HttpResponse.json({ type: 'urn:estela:problem:invalid-input', title: 'The input is not valid', status: 400, errors: [{ pointer: '/steps/1/macro', message: 'must be a macro that every ticket can get' }] }, { status: 400 })
      }),
    )
    await show('/playbooks', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: 'Change Lost parcel' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }))
    expect((await screen.findByRole('alert')).textContent).toContain('/steps/1/macro must be a macro that every ticket can get')
    expect(seen).toBe('"2"')
  })

  it('are deleted by who says so twice', async () => {
    place()
    const deleted: (string | null)[] = []
    server.use(
      http.delete('*/console/api/tickets/playbooks/parcel-lost', ({ request }) => {
        deleted.push(request.headers.get('If-Match'))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await show('/playbooks', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Lost parcel' }))
    const asked = await screen.findByRole('dialog', { name: 'Delete Lost parcel' })
    expect(deleted).toEqual([])
    await userEvent.click(within(asked).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(deleted).toEqual(['"2"']))
  })

  it('teach what they are for where there are none, and are labelled for everybody, list and form', async () => {
    says({ '/tickets/playbooks': NOTHING, '/tickets/reasons': NOTHING, '/tickets/macros': NOTHING })
    await show('/playbooks', SUPERVISOR)
    await screen.findByText('No playbook')
    expect(await faults()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'New playbook' }))
    await screen.findByRole('dialog')
    expect(await faults()).toEqual([])
  })
})

describe('a playbook for many incidents', () => {
  const incident = (n: number) => ({ incidentId: `i-${n}`, kind: 'lost', status: 'open', store: 'es', orderId: `o-${n}`, carrier: 'correos', trackingNumber: `PQ-${n}`, openedAt: '2026-11-07T09:12:00Z', explanation: { en: 'Lost' } })

  function aBoard(count: number) {
    says({
      '/tracking/incidents': { items: Array.from({ length: count }, (_, n) => incident(n + 1)) },
      '/tracking/incidents/counts': { total: count },
      '/tickets/playbooks': { items: [LOST] },
    })
    const asked: (string | null)[] = []
    server.use(
      http.get('*/console/api/tickets', ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('incident'))
        return HttpResponse.json({ items: [{ ...TICKET, ticketId: 't-0', status: 'MERGED' }, TICKET, { ...TICKET, ticketId: 't-2', number: 'T-1043', openedBy: { ...TICKET.openedBy, incidentId: 'i-2' } }] })
      }),
    )
    return asked
  }

  it('runs on their tickets, says what became of each, and which have none', async () => {
    const found = aBoard(3)
    const held = { ...DRY, dryRun: false, complete: false, steps: [{ step: CLAIM, effect: { outcome: 'DONE' } }, { step: TELL, effect: { outcome: 'REFUSED', rule: 'no-address' } }] }
    const asked = runs((url) => (dry(url) ? DRY : url.pathname.includes('t-2') ? held : { ...DRY, dryRun: false }))
    await show('/incidents')
    await userEvent.click(await screen.findByRole('button', { name: 'Choose the first 3' }))
    const bar = await screen.findByRole('region', { name: '3 incidents chosen' })
    await userEvent.click(within(bar).getByRole('combobox', { name: 'Playbook' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Lost parcel' }))
    await userEvent.click(within(bar).getByRole('button', { name: 'Dry run' }))
    await within(bar).findByText(/3 of 3/)
    expect(asked.map(([what, isDry]) => [what, isDry])).toEqual([['t-1/parcel-lost', 'true'], ['t-2/parcel-lost', 'true']])
    await userEvent.click(within(bar).getByRole('button', { name: 'Run on their tickets' }))
    await within(bar).findByText(/Send a macro: Refused. Nobody knows where this customer reads mail./)
    await within(bar).findByText(/PQ-3.*No ticket: nobody has to see to this yet/)
    within(bar).getByText(/3 of 3. All of it is done for 1/)
    expect(found).toEqual(['i-1,i-2,i-3', 'i-1,i-2,i-3'])
    expect(asked.slice(2).map(([what, isDry]) => [what, isDry])).toEqual([['t-1/parcel-lost', 'false'], ['t-2/parcel-lost', 'false']])
    expect(await faults()).toEqual([])
  })

  it('takes fifty at most', async () => {
    aBoard(51)
    await show('/incidents')
    await userEvent.click(await screen.findByRole('button', { name: 'Choose the first 50' }))
    await screen.findByRole('region', { name: '50 incidents chosen' })
    expect((screen.getByRole('checkbox', { name: 'Choose PQ-51' }) as HTMLInputElement).disabled).toBe(true)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Choose PQ-1' }))
    await screen.findByRole('region', { name: '49 incidents chosen' })
    expect((screen.getByRole('checkbox', { name: 'Choose PQ-51' }) as HTMLInputElement).disabled).toBe(false)
  })

  it('is not offered to who only reads', async () => {
    aBoard(1)
    await show('/incidents', { ...ANA, roles: ['auditor'], scopes: ['read'] })
    await screen.findByText('PQ-1')
    expect(screen.queryByRole('checkbox')).toBeNull()
  })
})

/** Colours are for browsers to judge. */
async function faults(): Promise<string[]> {
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  return result.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`)
}
