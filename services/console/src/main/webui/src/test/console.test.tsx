import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ANA, says, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const TICKET = {
  ticketId: '01936d10-0000-7000-8000-000000000042',
  number: 'T-1042',
  store: 'es',
  channel: 'email',
  status: 'NEW',
  priority: 'HIGH',
  subject: 'Where is my train?',
  requester: { name: 'Ana Ruiz' },
  customerId: 'c-77',
  version: 3,
  proposedReason: 'delivery/wismo',
  points: [{ factor: 'value', points: 2 }],
  openedAt: '2026-11-07T09:12:00Z',
}

const NOTHING = { items: [] }

function aTicket(ticket: object = TICKET) {
  const one = `/tickets/${TICKET.ticketId}`
  says({
    '/tickets/agents': { items: [{ id: 'ana', name: 'Ana', load: 1, capacity: 5 }] },
    '/tickets/reasons': { items: [{ path: 'delivery/wismo', names: { en: 'Where is it?', es: '¿Dónde está?' }, words: {}, active: true }] },
    '/tickets': NOTHING,
    '/tickets/macros': NOTHING,
    [one]: ticket,
    [`${one}/attachments`]: NOTHING,
    [`${one}/gestures`]: NOTHING,
    [`${one}/sla`]: NOTHING,
    [`${one}/log`]: NOTHING,
    [`${one}/messages`]: {
      items: [{ messageId: 'm-1', kind: 'RECEIVED', channel: 'email', by: { kind: 'customer' }, at: '2026-11-07T09:12:00Z', text: '<script>alert(1)</script> Hello?', state: 'THERE' }],
    },
  })
  return one
}

describe('signing in', () => {
  it('is asked of whoever opens any page, and leads on to it', async () => {
    says({ '/customers/search': { items: [], corrections: [], complete: true } })
    const router = await show('/search?q=ana', null)
    await screen.findByLabelText(/^User/)
    server.use(
      http.post('*/console/api/session', async ({ request }) => {
        expect(await request.json()).toEqual({ user: 'ana', password: 'secret words' })
        expect(request.headers.get('X-Estela-Console')).toBe('1')
        server.use(http.get('*/console/api/session', () => HttpResponse.json(ANA)))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    await userEvent.type(screen.getByLabelText(/^User/), 'ana')
    await userEvent.type(screen.getByLabelText(/^Password/), 'secret words')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(router.state.location.href).toContain('/search?q=ana'))
    await screen.findByText('Nobody found')
  })

  it('says that something was wrong, not what', async () => {
    await show('/sign-in', null)
    server.use(
      http.post('*/console/api/session', () =>
        HttpResponse.json({ type: 'urn:estela:problem:wrong-credentials', title: 'Name or password is wrong', status: 401 }, { status: 401 }),
      ),
    )
    await userEvent.type(await screen.findByLabelText(/^User/), 'ana')
    await userEvent.type(screen.getByLabelText(/^Password/), 'guess')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect((await screen.findByRole('alert')).textContent).toBe('Name or password is wrong.')
  })

  it('shows nothing but the new password to who was given one', async () => {
    const router = await show('/tickets', { ...ANA, mustChangePassword: true })
    await screen.findByRole('heading', { name: 'Choose your own password' })
    expect(router.state.location.pathname).toContain('/sign-in')
    expect(screen.queryByRole('navigation')).toBeNull()
  })
})

describe('searching', () => {
  it('shows status and last scan in the hit, and what was meant', async () => {
    says({
      '/customers/search': {
        items: [
          {
            personId: 'p-1',
            name: 'Ana Ruiz',
            email: 'ana@example.com',
            orders: [{ orderId: 'o-1', number: '1001', delivery: 'in_transit', currency: 'EUR', total: 4470, lastScan: { carrier: 'correos', status: 'OUT_FOR_DELIVERY', at: '2026-11-07T09:12:00Z' } }],
          },
        ],
        corrections: [{ typed: 'ruis', meant: ['ruiz'] }],
        complete: true,
      },
    })
    await show('/search?q=ana%20ruis')
    const hit = await screen.findByRole('link', { name: 'Ana Ruiz' })
    expect(hit.getAttribute('href')).toBe('/console/customers/p-1')
    screen.getByText('On its way')
    screen.getByText('Out for delivery')
    screen.getByText('€44.70')
    screen.getByText(/Looking for ruiz/)
  })
})

function textOf(blob: Blob): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result))
    reader.readAsText(blob)
  })
}

describe('a list', () => {
  it('is downloaded whole, page after page, and runs nothing in a spreadsheet', async () => {
    const asked: (string | null)[] = []
    server.use(
      http.get('*/console/api/tracking/incidents', ({ request }) => {
        const { searchParams } = new URL(request.url)
        if (searchParams.get('limit') !== '200') return HttpResponse.json(NOTHING)
        asked.push(searchParams.get('after'))
        const number = asked.length
        return HttpResponse.json({ items: [{ incidentId: `i-${number}`, kind: 'late', carrier: '=cmd()', orderId: `o-${number}` }], next: number === 1 ? 'there' : undefined })
      }),
      http.get('*/console/api/tracking/incidents/counts', () => HttpResponse.json({ total: 2 })),
    )
    const saved: Blob[] = []
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${saved.push(blob)}`, revokeObjectURL: () => {} }))
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await show('/incidents')
    await userEvent.click(await screen.findByRole('button', { name: 'Download as CSV' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    click.mockRestore()
    expect(asked).toEqual([null, 'there'])
    const lines = (await textOf(saved[0]!)).split('\r\n')
    expect(lines[0]).toContain('incidentId,kind,status')
    expect(lines[1]).toBe("i-1,late,,,o-1,'=cmd(),,,,")
    expect(lines[2]).toContain('i-2')
  })
})

describe('a customer', () => {
  const CUSTOMER = { customerId: 'c-77', personId: 'c-77', store: 'es', name: 'Ana Ruiz', emails: ['ana@example.com'], phones: [], customerIds: ['c-77'], orders: 1, identities: [] }

  function aCustomer() {
    says({
      '/customers/c-77': CUSTOMER,
      '/customers/c-77/timeline': NOTHING,
      '/customers/c-77/notes': NOTHING,
      '/customers/c-77/preferences': { channel: 'email', version: 0 },
      '/orders': NOTHING,
      '/tickets': NOTHING,
    })
  }

  it('is erased by nobody by accident, and it is seen how far it is', async () => {
    aCustomer()
    const asked: unknown[] = []
    const running = { erasureId: 'e-1', services: [{ service: 'orders', doneAt: '2026-11-07T09:12:00Z' }, { service: 'tickets' }] }
    server.use(
      http.post('*/console/api/customers/c-77/erasure', async ({ request }) => {
        asked.push([new URL(request.url).searchParams.get('store'), await request.json()])
        return HttpResponse.json(running, { status: 202 })
      }),
      http.get('*/console/api/customers/erasures/e-1', () => HttpResponse.json(running)),
    )
    await show('/customers/c-77', { ...ANA, scopes: ['read', 'customers:erase'] })
    await userEvent.click(await screen.findByRole('button', { name: 'Erase personal data…' }))
    const erase = await screen.findByRole('button', { name: 'Erase' })
    await userEvent.click(screen.getByRole('combobox', { name: /^Ground/ }))
    await userEvent.click(await screen.findByText('Objection'))
    await userEvent.type(screen.getByLabelText(/^Type c-77/), 'c-7')
    expect(erase.hasAttribute('disabled')).toBe(true)
    await userEvent.type(screen.getByLabelText(/^Type c-77/), '7')
    await userEvent.click(erase)
    await screen.findByText('The services are erasing…')
    expect(asked).toEqual([['es', { basis: 'objection' }]])
    await screen.findByText(/^Tickets: not yet/)
    server.use(http.get('*/console/api/customers/erasures/e-1', () => HttpResponse.json({ ...running, doneAt: '2026-11-07T09:13:00Z' })))
    await screen.findByText('Erased in every service')
  })

  it('is not erased by who may not', async () => {
    aCustomer()
    await show('/customers/c-77')
    await screen.findByRole('heading', { name: 'Ana Ruiz' })
    expect(screen.queryByRole('button', { name: /^Erase/ })).toBeNull()
  })
})

describe('a ticket', () => {
  it('shows what was said as text, whatever it looks like', async () => {
    aTicket()
    await show(`/tickets/${TICKET.ticketId}`)
    await screen.findByText('<script>alert(1)</script> Hello?')
  })

  it('is answered once, on the version that was seen', async () => {
    const one = aTicket()
    const sent: { key: string | null; match: string | null; body: unknown }[] = []
    server.use(
      http.post(`*/console/api${one}/replies`, async ({ request }) => {
        sent.push({ key: request.headers.get('Idempotency-Key'), match: request.headers.get('If-Match'), body: await request.json() })
        return sent.length === 1
          ? HttpResponse.json({ type: 'urn:estela:problem:stale-version', title: 'x', status: 409 }, { status: 409 })
          : HttpResponse.json({ messageId: 'm-2' }, { status: 202 })
      }),
    )
    await show(`/tickets/${TICKET.ticketId}`)
    const box = await screen.findByRole('textbox', { name: 'Reply to the customer' })
    await userEvent.type(box, 'It comes today')
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    await screen.findByText(/Somebody else has changed this meanwhile/)
    expect((box as HTMLTextAreaElement).value).toBe('It comes today')
    await userEvent.click(screen.getByRole('button', { name: 'Send' }))
    await waitFor(() => expect((box as HTMLTextAreaElement).value).toBe(''))
    expect(sent.map((one) => one.match)).toEqual(['"3"', '"3"'])
    expect(sent[0]!.key).toBe(sent[1]!.key)
    expect(sent[0]!.body).toEqual({ text: 'It comes today' })
  })

  it('keeps what was begun, for each kind of writing apart', async () => {
    aTicket()
    await show(`/tickets/${TICKET.ticketId}`)
    await userEvent.type(await screen.findByRole('textbox', { name: 'Reply to the customer' }), 'Dear Ana')
    await userEvent.click(screen.getByRole('radio', { name: 'Note' }))
    expect((screen.getByRole('textbox', { name: 'Note' }) as HTMLTextAreaElement).value).toBe('')
    screen.getByText('Only agents see this.')
    await userEvent.click(screen.getByRole('radio', { name: 'Reply to the customer' }))
    expect((screen.getByRole('textbox', { name: 'Reply to the customer' }) as HTMLTextAreaElement).value).toBe('Dear Ana')
  })

  it('proposes a reason, which the agent confirms', async () => {
    const one = aTicket()
    let reason: unknown
    server.use(
      http.put(`*/console/api${one}/reason`, async ({ request }) => {
        reason = await request.json()
        return HttpResponse.json(TICKET)
      }),
    )
    await show(`/tickets/${TICKET.ticketId}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm: Where is it?' }))
    await waitFor(() => expect(reason).toEqual({ reason: 'delivery/wismo' }))
  })

  it('cannot be worked on by who only reads', async () => {
    aTicket()
    await show(`/tickets/${TICKET.ticketId}`, { ...ANA, roles: ['auditor'], scopes: ['read'] })
    await screen.findByText(/Hello\?/)
    expect(screen.queryByRole('textbox', { name: 'Reply to the customer' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Status' })).toBeNull()
  })
})

describe('the inbox', () => {
  const many = [1, 2].map((n) => ({ ...TICKET, ticketId: `t-${n}`, number: `T-${n}`, subject: `Subject ${n}` }))

  it('is walked with j and k and opened with o', async () => {
    says({ '/tickets': { items: many }, '/tickets/counts': { total: 2 }, '/tickets/agents': NOTHING, '/tickets/t-2': { ...many[1] } })
    const router = await show('/tickets')
    await screen.findByText('Subject 2')
    await userEvent.keyboard('jjo')
    await waitFor(() => expect(router.state.location.pathname).toContain('/tickets/t-2'))
  })

  it('changes many at once and says of each refusal why', async () => {
    says({ '/tickets': { items: many }, '/tickets/counts': { total: 2 }, '/tickets/agents': NOTHING })
    server.use(
      http.put('*/console/api/tickets/t-1/assignment', () => HttpResponse.json(TICKET)),
      http.put('*/console/api/tickets/t-2/assignment', () =>
        HttpResponse.json({ type: 'urn:estela:problem:stale-version', title: 'x', status: 409 }, { status: 409 }),
      ),
    )
    await show('/tickets')
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Choose all that are shown' }))
    const bar = await screen.findByRole('region', { name: '2 tickets chosen' })
    await userEvent.click(within(bar).getByRole('button', { name: 'Take' }))
    await screen.findByText('1 of 2 done')
    screen.getByText(/^T-2: Somebody else/)
  })

  it('teaches where there is nothing', async () => {
    says({ '/tickets': NOTHING, '/tickets/counts': { total: 0 }, '/tickets/agents': NOTHING })
    await show('/tickets')
    await screen.findByText(/open tickets by themselves/)
  })
})
