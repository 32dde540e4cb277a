import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ANA, says, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const SUPERVISOR = { ...ANA, roles: ['supervisor'], scopes: ['read', 'tickets:work', 'tickets:manage', 'notices:manage'] }
const RULES = '/tickets/policies'
const SLA = {
  hours: { zone: 'Europe/Madrid', week: { MONDAY: ['09:00-14:00', '16:00-19:00'], TUESDAY: ['09:00-18:00'] }, country: 'ES', closed: ['2026-12-24'] },
  targets: { HIGH: { FIRST_REPLY: 'PT4H', RESOLUTION: 'PT18H' }, LOW: { RESOLUTION: 'PT45H' } },
  warnAt: 0.8,
  onBreach: { raise: true },
}
const PRIORITY = {
  value: [{ from: 100, points: 1 }, { from: 300, points: 2 }], lateness: [{ from: 1, points: 1 }], legalDate: [], tiers: { vip: 2 }, troubles: { lost: 3 },
  reopened: 1, normal: 0, high: 3, urgent: 5,
}
const GESTURES = { agentPerWeek: 200, customerPer30Days: 60, atOnce: 50, approvalFrom: 25 }
const SWITCHES = { kinds: { late: true, shipped: false, survey: true }, channels: ['email'], window: 'PT10M', dailyCap: 500, killSwitch: false, fallback: {} }
const COST = { perMinute: 0.45, minutesToCome: 20 }

function aStore(store = 'es') {
  says({
    '/tickets/queues': { items: [{ id: 'returns', name: 'Returns' }] },
    [`/notices/settings/${store}`]: { store, version: 2, ...SWITCHES },
    [`${RULES}/sla/${store}`]: { document: SLA, version: 3, changedAt: '2026-11-07T09:12:00Z', changedBy: 'luis' },
    [`${RULES}/priority/${store}`]: { document: PRIORITY, version: 0 },
    [`${RULES}/gestures/${store}`]: { document: GESTURES, version: 0 },
    [`${RULES}/cost/${store}`]: { document: COST, version: 0 },
  })
}

/** What is saved, in order: the kind, on which version, what. */
function saved(answer: () => Response | undefined = () => undefined) {
  const puts: [string, string | null, unknown][] = []
  server.use(
    http.put(`*/console/api${RULES}/:kind/:store`, async ({ request, params }) => {
      const document = await request.json()
      puts.push([`${params.kind}/${params.store}`, request.headers.get('If-Match'), document])
      return answer() ?? HttpResponse.json({ document, version: 4 } as never)
    }),
  )
  return puts
}

const field = (name: string) => screen.findByRole('textbox', { name })

async function write(name: string, text: string) {
  const box = await field(name)
  await userEvent.clear(box)
  if (text) await userEvent.type(box, text)
}

describe('the rules of a store', () => {
  it('are changed on what was seen, and nothing else changes with them', async () => {
    aStore()
    const puts = saved()
    await show('/settings?store=es', SUPERVISOR)
    expect(await field('First reply, High')).toHaveProperty('value', '4:00')
    const save = screen.getByRole('button', { name: 'Save: Promises (SLA)' })
    expect(save).toHaveProperty('disabled', true)
    await write('First reply, High', '2:30')
    await write('Solution, Low', '')
    await write('Monday', '10:00-14:00')
    await write('Wednesday', '09:00-12:00, 13:00-15:00')
    await userEvent.click(save)
    await waitFor(() => expect(puts).toHaveLength(1))
    expect(puts[0]).toEqual([
      'sla/es',
      '"3"',
      {
        ...SLA,
        hours: { ...SLA.hours, week: { MONDAY: ['10:00-14:00'], TUESDAY: ['09:00-18:00'], WEDNESDAY: ['09:00-12:00', '13:00-15:00'] } },
        targets: { HIGH: { FIRST_REPLY: 'PT2H30M0S', RESOLUTION: 'PT18H' }, LOW: {} },
      },
    ])
  })

  it('say whose they are', async () => {
    aStore()
    await show('/settings?store=es', SUPERVISOR)
    await screen.findByText(/Changed by luis/)
    expect(await screen.findAllByText('The standard: this store has not set its own.')).toHaveLength(3)
  })

  it('are what they were when a change is undone', async () => {
    aStore()
    await show('/settings?store=es', SUPERVISOR)
    await write('First reply, High', '1:00')
    await userEvent.click(screen.getByRole('button', { name: 'Undo: Promises (SLA)' }))
    expect(await field('First reply, High')).toHaveProperty('value', '4:00')
    expect(screen.getByRole('button', { name: 'Save: Promises (SLA)' })).toHaveProperty('disabled', true)
  })

  it('name every fault, and what was written stays', async () => {
    aStore()
    saved(() => HttpResponse.json({ type: 'urn:estela:problem:invalid-request', title: 'Invalid', status: 400, errors: [{ pointer: '/hours', message: 'There is no time zone Europe/Atlantis' }] }, { status: 400 }))
    await show('/settings?store=es', SUPERVISOR)
    await write('Time zone', 'Europe/Atlantis')
    await userEvent.click(screen.getByRole('button', { name: 'Save: Promises (SLA)' }))
    expect((await screen.findByRole('alert')).textContent).toContain('There is no time zone Europe/Atlantis')
    expect(await field('Time zone')).toHaveProperty('value', 'Europe/Atlantis')
  })

  it('give points: thresholds and names come and go', async () => {
    aStore()
    const puts = saved()
    await show('/settings?store=es', SUPERVISOR)
    const value = within(await screen.findByRole('group', { name: 'Order of at least (in its currency)' }))
    await userEvent.click(value.getByRole('button', { name: /Remove: .*, 1$/ }))
    const tiers = within(screen.getByRole('group', { name: 'Tier of the customer' }))
    await userEvent.click(tiers.getByRole('button', { name: 'Add: Tier of the customer' }))
    await userEvent.type(tiers.getAllByRole('textbox', { name: 'Tier of the customer: name' })[1]!, 'club')
    await userEvent.click(screen.getByRole('button', { name: 'Save: Priority' }))
    await waitFor(() => expect(puts).toHaveLength(1))
    expect(puts[0]).toEqual(['priority/es', '"0"', { ...PRIORITY, value: [{ from: 300, points: 2 }], tiers: { vip: 2, club: 1 } }])
  })

  it('are amounts with cents', async () => {
    aStore()
    const puts = saved()
    await show('/settings?store=es', SUPERVISOR)
    await write('A minute of an agent', '0.52')
    await userEvent.click(screen.getByRole('button', { name: 'Save: Cost of work' }))
    await waitFor(() => expect(puts).toEqual([['cost/es', '"0"', { perMinute: 0.52, minutesToCome: 20 }]]))
  })

  it('say what is told, and hold it', async () => {
    aStore()
    const puts: unknown[] = []
    server.use(
      http.put('*/console/api/notices/settings/es', async ({ request }) => {
        puts.push(await request.json())
        return HttpResponse.json({})
      }),
    )
    await show('/settings?store=es', SUPERVISOR)
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Shipped' }))
    await userEvent.click(screen.getByRole('switch', { name: /^Hold every message/ }))
    await userEvent.click(screen.getByRole('checkbox', { name: /where e-mail has failed/ }))
    await write('At most a day', '')
    await write('Wait for company', '1:30')
    await userEvent.click(screen.getByRole('button', { name: 'Save: Messages to customers' }))
    await waitFor(() => expect(puts).toHaveLength(1))
    const { dailyCap: _none, ...others } = SWITCHES
    expect(puts[0]).toEqual({ ...others, kinds: { late: true, shipped: true, survey: true }, killSwitch: true, fallback: { email: 'http' }, window: 'PT1H30M0S' })
  })

  it('of messages are not changed by whoever manages tickets alone', async () => {
    aStore()
    await show('/settings?store=es', { ...SUPERVISOR, scopes: ['read', 'tickets:manage'] })
    await screen.findByRole('button', { name: 'Save: Promises (SLA)' })
    expect((await screen.findByRole('checkbox', { name: 'Shipped' })).closest('fieldset[disabled]')).not.toBeNull()
    expect(screen.queryByRole('button', { name: 'Save: Messages to customers' })).toBeNull()
  })

  it('are read by whoever may not change them', async () => {
    aStore()
    await show('/settings?store=es', ANA)
    expect(await field('First reply, High')).toHaveProperty('value', '4:00')
    expect((await field('First reply, High')).closest('fieldset[disabled]')).not.toBeNull()
    expect(screen.queryByRole('button', { name: /Save/ })).toBeNull()
  })

  it('are those of the own store where one is bound to it, and of none before one is chosen', async () => {
    aStore('pt')
    await show('/settings', { ...SUPERVISOR, stores: ['pt'] })
    expect(await field('First reply, High')).toHaveProperty('value', '4:00')
  })

  it('are asked for by store', async () => {
    await show('/settings', SUPERVISOR)
    await screen.findByText('Choose a store')
  })

  it('leave nothing for axe to find', async () => {
    aStore()
    await show('/settings?store=es', SUPERVISOR)
    await field('First reply, High')
    await screen.findByRole('button', { name: 'Save: Cost of work' })
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
})
