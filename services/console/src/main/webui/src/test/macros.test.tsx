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
const MACRO = { id: 'on-its-way', title: 'On its way', texts: { es: 'Hola {customer.name}', en: 'Hello {customer.name}' }, actions: { then: 'SOLVED', reason: 'delivery/wismo', queue: 'returns', snoozeHours: 4 }, version: 7 }
const RENDERED = { macroId: MACRO.id, title: MACRO.title, text: 'Hello Ana', language: 'en', wanted: 'en', meant: true, missing: [] as string[], actions: MACRO.actions }
const ONE = '/tickets/t-1'
const TICKET = { ticketId: 't-1', number: 'T-1042', store: 'es', channel: 'phone', status: 'NEW', priority: 'HIGH', subject: 'Where is it?', requester: { name: 'Ana' }, queue: 'care', version: 3, openedAt: '2026-11-07T09:12:00Z' }

function aTicket(rendered: object = RENDERED) {
  says({
    '/tickets/agents': NOTHING,
    '/tickets/reasons': { items: [{ path: 'delivery/wismo', names: { en: 'Where is it?', es: '¿Dónde está?' }, words: {}, active: true }] },
    '/tickets/queues': { items: [{ id: 'returns', name: 'Returns' }] },
    '/tickets/macros': { items: [MACRO] },
    '/tickets': NOTHING,
    [ONE]: TICKET,
    [`${ONE}/attachments`]: NOTHING,
    [`${ONE}/gestures`]: NOTHING,
    [`${ONE}/sla`]: NOTHING,
    [`${ONE}/log`]: { items: [{ version: 2, fact: 'changed', status: 'NEW', priority: 'HIGH', priorityBefore: 'NORMAL', by: { kind: 'estela' }, at: '2026-11-07T09:12:00Z' }] },
    [`${ONE}/messages`]: NOTHING,
    [`${ONE}/macros/${MACRO.id}`]: rendered,
  })
}

/** What is done to the ticket, in order: what, on which version, and with what. */
function done() {
  const steps: [string, string | null, unknown][] = []
  const step = (what: string, version: number) => async ({ request }: { request: Request }) => {
    steps.push([what, request.headers.get('If-Match'), await request.json()])
    return HttpResponse.json({ ...TICKET, version })
  }
  server.use(
    http.put(`*/console/api${ONE}/reason`, step('reason', 4)),
    http.post(`*/console/api${ONE}/replies`, step('reply', 0)),
    http.put(`*/console/api${ONE}/queue`, step('queue', 5)),
    http.put(`*/console/api${ONE}/snooze`, step('snooze', 6)),
  )
  return steps
}

async function take() {
  await screen.findByRole('textbox', { name: 'Reply to the customer' })
  await userEvent.keyboard('m')
  await userEvent.click(await screen.findByRole('option', { name: 'On its way' }))
}

const reply = () => screen.getByRole('textbox', { name: 'Reply to the customer' }) as HTMLTextAreaElement

describe('a macro in the composer', () => {
  it('is taken with m, says what follows, and does it with the answer, the reason first', async () => {
    aTicket()
    const steps = done()
    await show(ONE)
    await take()
    await waitFor(() => expect(reply().value).toBe('Hello Ana'))
    const follows = screen.getByRole('group', { name: 'When it leaves:' })
    await within(follows).findByText('Queue: Returns')
    within(follows).getByText('Reason: Where is it?')
    within(follows).getByText('Status: Solved')
    within(follows).getByText('Sleeps for 4 hours')
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(reply().value).toBe(''))
    expect(steps.map(([what, version]) => [what, version])).toEqual([
      ['reason', '"3"'],
      ['reply', '"4"'],
      ['queue', '"4"'],
      ['snooze', '"5"'],
    ])
    expect(steps[1]![2]).toEqual({ text: 'Hello Ana', then: 'SOLVED' })
    expect(screen.queryByRole('group', { name: 'When it leaves:' })).toBeNull()
  })

  it('is only its text where nothing else is wanted, and goes where the cursor stands', async () => {
    aTicket()
    const steps = done()
    await show(ONE)
    await userEvent.type(await screen.findByRole('textbox', { name: 'Reply to the customer' }), 'AB')
    reply().setSelectionRange(1, 1)
    reply().blur()
    await take()
    await waitFor(() => expect(reply().value).toBe('AHello AnaB'))
    await userEvent.click(screen.getByRole('button', { name: 'Only the text' }))
    screen.getByText('Nothing else')
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect(steps).toEqual([['reply', '"3"', { text: 'AHello AnaB' }]]))
  })

  it('is not sent with gaps in it, and says that it speaks another language', async () => {
    aTicket({ ...RENDERED, text: 'Hello {customer.name}', wanted: 'fr-FR', meant: false, missing: ['customer.name'] })
    await show(ONE)
    await take()
    await screen.findByText('The customer reads French, which this macro does not speak: this is English.')
    screen.getByText('Nobody knows this, fill it in yourself: {customer.name}')
    expect((screen.getByRole('button', { name: 'Send' }) as HTMLButtonElement).disabled).toBe(true)
    await userEvent.clear(reply())
    await userEvent.type(reply(), 'Hello Ana')
    expect((screen.getByRole('button', { name: 'Send' }) as HTMLButtonElement).disabled).toBe(false)
    expect(screen.queryByText(/Nobody knows this/)).toBeNull()
  })

  it('is not sent with gaps in it by who comes back to it another day', async () => {
    localStorage.setItem('estela.draft.t-1/reply', 'Hello {customer.name}')
    aTicket()
    await show(ONE)
    await screen.findByText('Nobody knows this, fill it in yourself: {customer.name}')
    expect((screen.getByRole('button', { name: 'Send' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('is labelled for everybody', async () => {
    aTicket()
    await show(ONE)
    await take()
    await screen.findByRole('group', { name: 'When it leaves:' })
    expect(await faults()).toEqual([])
  })
})

describe('the log', () => {
  it('says from what to what a priority went', async () => {
    aTicket()
    await show(ONE)
    await userEvent.click(await screen.findByRole('button', { name: 'Log' }))
    await screen.findByText(/\(Normal → High\)/)
  })
})

describe('the macros', () => {
  const place = () => says({ '/tickets/macros': { items: [MACRO] }, '/tickets/reasons': NOTHING, '/tickets/queues': NOTHING })

  it('are made on nothing, so that none is written over', async () => {
    place()
    let put: unknown
    server.use(
      http.put('*/console/api/tickets/macros/hello', async ({ request }) => {
        put = [request.headers.get('If-Match'), await request.json()]
        return HttpResponse.json({})
      }),
    )
    await show('/macros', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: 'New macro' }))
    const form = await screen.findByRole('dialog', { name: 'New macro' })
    await userEvent.type(within(form).getByRole('textbox', { name: /^Id/ }), 'hello')
    await userEvent.type(within(form).getByRole('textbox', { name: /^Title/ }), 'Hello')
    await userEvent.type(within(form).getByRole('textbox', { name: 'Text (en)' }), 'Hello {{customer.name}')
    await userEvent.click(within(form).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(put).toEqual(['"0"', { id: 'hello', title: 'Hello', texts: { en: 'Hello {customer.name}' }, actions: {} }])
  })

  it('are changed on what was seen, and a fault is named', async () => {
    place()
    let seen: string | null = null
    server.use(
      http.put('*/console/api/tickets/macros/on-its-way', ({ request }) => {
        seen = request.headers.get('If-Match')
        return HttpResponse.json({ type: 'urn:estela:problem:invalid-input', title: 'The input is not valid', status: 400, errors: [{ pointer: '/texts/es', message: '{x} at character 6 is unknown' }] }, { status: 400 })
      }),
    )
    await show('/macros', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: 'Change On its way' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Save' }))
    expect((await screen.findByRole('alert')).textContent).toContain('/texts/es {x} at character 6 is unknown')
    expect(seen).toBe('"7"')
  })

  it('are deleted by who says so twice', async () => {
    place()
    const deleted: (string | null)[] = []
    server.use(
      http.delete('*/console/api/tickets/macros/on-its-way', ({ request }) => {
        deleted.push(request.headers.get('If-Match'))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await show('/macros', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: 'Delete On its way' }))
    const asked = await screen.findByRole('dialog', { name: 'Delete On its way' })
    expect(deleted).toEqual([])
    await userEvent.click(within(asked).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(deleted).toEqual(['"7"'])
  })

  it('are read as a ticket would get them', async () => {
    place()
    server.use(
      http.get('*/console/api/tickets', ({ request }) =>
        HttpResponse.json({ items: new URL(request.url).searchParams.get('number') === 'T-1042' ? [TICKET] : [] }),
      ),
    )
    says({ [`${ONE}/macros/${MACRO.id}`]: { ...RENDERED, text: 'Hola Ana', language: 'es' } })
    await show('/macros', SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: 'Preview On its way' }))
    const number = await screen.findByRole('textbox', { name: /^Ticket number/ })
    await userEvent.type(number, 'T-9')
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    await screen.findByText('There is no ticket T-9')
    await userEvent.clear(number)
    await userEvent.type(number, 'T-1042')
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    await screen.findByText('Hola Ana')
  })

  it('are only read by who does not set rules', async () => {
    place()
    await show('/macros')
    await screen.findByRole('button', { name: 'Preview On its way' })
    expect(screen.queryByRole('button', { name: 'New macro' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Delete On its way' })).toBeNull()
    expect(screen.queryByRole('link', { name: 'Macros' })).toBeNull()
  })

  it('are labelled for everybody, list and form', async () => {
    place()
    await show('/macros', SUPERVISOR)
    await screen.findByRole('link', { name: 'Macros' })
    await screen.findByText('On its way')
    expect(await faults()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Change On its way' }))
    await screen.findByRole('dialog')
    expect(await faults()).toEqual([])
  })
})

/** Colours are for browsers to judge. */
async function faults(): Promise<string[]> {
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  return result.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`)
}
