import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { says, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  localStorage.clear()
})
afterAll(() => server.close())

const NOTHING = { items: [] }
const ONE = '/tickets/t-1'
const TICKET = { ticketId: 't-1', number: 'T-1042', store: 'es', channel: 'email', status: 'NEW', priority: 'HIGH', subject: 'Where is it?', requester: { name: 'Ana' }, queue: 'care', version: 3, openedAt: '2026-11-07T09:12:00Z' }
const SAID = ['Where is it?', 'And an invoice'].map((text, n) => ({ messageId: `m-${n}`, ticketId: 't-1', kind: 'RECEIVED', channel: 'email', state: 'THERE', by: { kind: 'customer' }, at: `2026-11-07T09:1${n}:00Z`, text }))
const AGENTS = { items: [{ id: 'eva', name: 'Eva Gil', load: 0, capacity: 5 }, { id: 'ana', name: 'Ana Ruiz', load: 0, capacity: 5 }] }

function aTicket(more: Record<string, object> = {}) {
  says({
    '/tickets': NOTHING,
    '/tickets/agents': AGENTS,
    '/tickets/reasons': NOTHING,
    '/tickets/queues': NOTHING,
    '/tickets/macros': NOTHING,
    [ONE]: TICKET,
    '/tickets/:id/attachments': NOTHING,
    '/tickets/:id/gestures': NOTHING,
    '/tickets/:id/sla': NOTHING,
    '/tickets/:id/log': NOTHING,
    [`${ONE}/messages`]: { items: SAID },
    ...more,
  })
}

describe('a ticket two agents have open', () => {
  it('says who writes an answer, and tells them that I do', async () => {
    aTicket()
    const told: unknown[] = []
    server.use(
      http.put(`*/console/api${ONE}/viewers/me`, async ({ request }) => {
        told.push(await request.json())
        return HttpResponse.json({ items: [{ agent: 'eva', doing: 'ANSWERING', since: '2026-11-07T09:12:00Z' }] })
      }),
    )
    await show(ONE)
    await screen.findByText('eva is writing an answer to this ticket.')
    expect(told).toEqual([{ doing: 'VIEWING' }])
    await userEvent.type(screen.getByRole('textbox', { name: 'Reply to the customer' }), 'H')
    await waitFor(() => expect(told).toContainEqual({ doing: 'ANSWERING' }))
  })
})

describe('a ticket with two matters', () => {
  it('is split: what was chosen goes to another, and something stays', async () => {
    aTicket({ '/tickets/t-2': { ...TICKET, ticketId: 't-2', number: 'T-1043', subject: 'Invoice' }, '/tickets/t-2/messages': NOTHING })
    let asked: unknown
    server.use(
      http.post(`*/console/api${ONE}/split`, async ({ request }) => {
        asked = [request.headers.get('If-Match'), await request.json()]
        return HttpResponse.json({ ...TICKET, ticketId: 't-2' }, { status: 201 })
      }),
    )
    const router = await show(ONE)
    await userEvent.click(await screen.findByRole('button', { name: 'Split' }))
    const form = await screen.findByRole('dialog')
    await userEvent.type(within(form).getByRole('textbox', { name: /What it is about/ }), 'Invoice')
    await userEvent.click(within(form).getByRole('checkbox', { name: /And an invoice/ }))
    expect(within(form).getByRole('checkbox', { name: /Where is it/ })).toHaveProperty('disabled', true)
    expect((await axe.run(form, { rules: { region: { enabled: false } } })).violations).toEqual([])
    await userEvent.click(within(form).getByRole('button', { name: 'Split' }))
    await waitFor(() => expect(router.state.location.pathname).toContain('/tickets/t-2'))
    expect(asked).toEqual(['"3"', { subject: 'Invoice', messages: ['m-1'] }])
  })
})

describe('linked tickets', () => {
  it('are found by the number people tell', async () => {
    aTicket()
    const linked: string[] = []
    server.use(
      http.get('*/console/api/tickets', ({ request }) => HttpResponse.json(new URL(request.url).searchParams.get('number') === 'T-7' ? { items: [{ ...TICKET, ticketId: 't-7' }] } : NOTHING)),
      http.put(`*/console/api${ONE}/links/:other`, ({ params }) => {
        linked.push(String(params.other))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await show(ONE)
    const number = await screen.findByRole('textbox', { name: 'Number of a ticket' })
    await userEvent.type(number, '8{Enter}')
    await screen.findByText('There is no ticket of this number')
    await userEvent.clear(number)
    await userEvent.type(number, '7{Enter}')
    await waitFor(() => expect(linked).toEqual(['t-7']))
  })
})

describe('agents who call each other', () => {
  it('are named in a note', async () => {
    aTicket()
    await show(ONE)
    await screen.findByRole('textbox', { name: 'Reply to the customer' })
    await userEvent.keyboard('n')
    await userEvent.click(await screen.findByRole('combobox', { name: 'Call somebody' }))
    await userEvent.click(await screen.findByRole('option', { name: 'Eva Gil (@eva)' }))
    expect(screen.getByRole('textbox', { name: 'Note' })).toHaveProperty('value', '@eva ')
  })

  it('find the notes, and how many they have not read', async () => {
    says({
      '/tickets/mentions/counts': { unread: 1 },
      '/tickets/mentions': { items: [{ messageId: 'm-1', ticketId: 't-1', number: 'T-1042', subject: 'Where is it?', by: 'eva', text: '@ana look', at: '2026-11-07T09:12:00Z' }] },
    })
    const read: string[] = []
    server.use(
      http.put('*/console/api/tickets/mentions/:message/read', ({ params }) => {
        read.push(String(params.message))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await show('/mentions')
    await screen.findByText('@ana look')
    screen.getByLabelText('1 unread mention')
    expect((await axe.run(document.body)).violations.map((one) => one.id)).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Mark as read' }))
    await waitFor(() => expect(read).toEqual(['m-1']))
  })

  it('follow a ticket, and have seen it as it is', async () => {
    aTicket({ [`${ONE}/followers`]: { items: [{ agent: 'ana', since: '2026-11-07T09:12:00Z', seenVersion: 2 }] } })
    let seen = 0
    server.use(
      http.put(`*/console/api${ONE}/followers/me`, () => {
        seen++
        return HttpResponse.json({ items: [{ agent: 'ana', since: '2026-11-07T09:12:00Z', seenVersion: 3 }] })
      }),
    )
    await show(ONE)
    await waitFor(() => expect(seen).toBe(1))
    expect(screen.getByRole('button', { name: 'Following' }).getAttribute('aria-pressed')).toBe('true')
  })
})

describe('views', () => {
  it('are kept with what they show, and shown again', async () => {
    says({ '/tickets': NOTHING, '/tickets/counts': { total: 4 }, '/tickets/agents': NOTHING })
    let kept: unknown
    server.use(
      http.put('*/console/api/tickets/views/:id', async ({ request, params }) => {
        kept = await request.json()
        says({ '/tickets/views': { items: [{ viewId: String(params.id), owner: 'ana', savedAt: '2026-11-07T09:12:00Z', ...(kept as object) }] } })
        return HttpResponse.json(kept as never)
      }),
    )
    await show('/tickets?unsolved=true&store=es')
    await userEvent.click(await screen.findByRole('button', { name: 'Save as a view' }))
    await userEvent.type(await screen.findByRole('textbox', { name: /Name of the view/ }), 'Spain')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    const tab = await screen.findByRole('tab', { name: /Spain/ })
    expect(kept).toEqual({ name: 'Spain', filter: { store: 'es', unsolved: 'true' }, shared: false })
    await waitFor(() => expect(tab.getAttribute('aria-selected')).toBe('true'))
    await screen.findByRole('button', { name: 'Remove this view' })
  })
})
