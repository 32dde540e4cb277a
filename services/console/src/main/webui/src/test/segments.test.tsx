import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ANA, says, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const EVA = { ...ANA, id: 'eva', roles: ['supervisor'], scopes: ['read', 'tickets:work', 'customers:manage'] }
const REGULARS = {
  id: 'regulars', store: 'es', name: 'Regulars', rule: 'orders >= 3', suppressedNotices: ['shipped'], surveysSuppressed: true, version: 4,
  changedAt: '2026-11-07T09:12:00Z', changedBy: 'eva', looked: 340, complete: true,
}
const FAULT = { type: 'urn:estela:problem:segment-rule', title: 'The rule cannot be read', status: 422, detail: "line 2, column 5: '~'", line: 2, column: 5 }

function segments(...items: object[]) {
  says({ '/customers/segments': { items } })
}

/** What is asked of the service beside the list, in order. */
function done(preview: () => Response) {
  const steps: unknown[][] = []
  const note = async (request: Request) => {
    const url = new URL(request.url)
    const text = await request.text()
    steps.push([request.method, url.pathname.replace('/console/api/customers', ''), url.searchParams.get('store'), request.headers.get('If-Match'), text ? JSON.parse(text) : undefined])
  }
  server.use(
    http.post('*/console/api/customers/segments/preview', async ({ request }) => {
      await note(request)
      return preview()
    }),
    http.put('*/console/api/customers/segments/:id', async ({ request }) => {
      await note(request)
      return HttpResponse.json(REGULARS)
    }),
    http.delete('*/console/api/customers/segments/:id', async ({ request }) => {
      await note(request)
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return steps
}

const found = (members: number) => () => HttpResponse.json({ members, looked: 340, complete: true })

describe('segments', () => {
  it('say whom they mean and what follows', async () => {
    segments(REGULARS, { ...REGULARS, id: 'all', name: 'Everybody', store: undefined, suppressedNotices: [], surveysSuppressed: false, complete: false, looked: 500 })
    await show('/segments', EVA)
    expect(await screen.findAllByText('orders >= 3')).toHaveLength(2)
    screen.getByText(/Not told: .* · Asked nothing/)
    screen.getByText('Going round everybody: 500 looked at')
    screen.getByText('Nothing')
  })

  it('are tried before they are saved, and a fault is shown where it stands', async () => {
    segments()
    let answer: () => Response = () => HttpResponse.json(FAULT, { status: 422 })
    const steps = done(() => answer())
    await show('/segments', EVA)
    await screen.findByText('No segment')
    await userEvent.click(screen.getByRole('button', { name: 'New segment' }))
    await userEvent.type(await screen.findByRole('textbox', { name: /^Id/ }), 'regulars')
    await userEvent.type(screen.getByRole('textbox', { name: /^Name/ }), 'Regulars')
    const rule = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Rule/ })
    await userEvent.type(rule, 'orders >= 3{Enter}and ~')
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }))
    await screen.findByText(/line 2, column 5/)
    expect(document.activeElement).toBe(rule)
    expect(rule.selectionStart).toBe(16)
    await userEvent.clear(rule)
    await userEvent.type(rule, 'orders >= 3')
    expect(screen.queryByText(/line 2, column 5/)).toBeNull()
    answer = found(12)
    await userEvent.click(screen.getByRole('button', { name: 'Try it' }))
    await screen.findByText('It means 12 people of 340.')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Asked nothing' }))
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(steps.at(-1)).toEqual([
      'PUT', '/segments/regulars', null, '"0"', { name: 'Regulars', rule: 'orders >= 3', suppressedNotices: [], surveysSuppressed: true },
    ])
  })

  it('are changed and deleted as they were seen', async () => {
    segments(REGULARS)
    const steps = done(found(1))
    await show('/segments', EVA)
    await userEvent.click(await screen.findByRole('button', { name: 'Change Regulars' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: 'Store' }).disabled).toBe(true)
    await userEvent.type(within(dialog).getByRole('textbox', { name: /^Rule/ }), '0')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Delete Regulars' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(steps).toHaveLength(2))
    expect(steps).toEqual([
      ['PUT', '/segments/regulars', 'es', '"4"', { name: 'Regulars', rule: 'orders >= 30', suppressedNotices: ['shipped'], surveysSuppressed: true }],
      ['DELETE', '/segments/regulars', 'es', '"4"', undefined],
    ])
  })

  it('show their members, each a way to their story', async () => {
    segments(REGULARS)
    says({ '/customers/segments/regulars/members': { items: [{ personId: 'p-1', store: 'es', customerIds: ['c-1', 'guest-9'], since: '2026-11-07T09:12:00Z' }] } })
    await show('/segments', EVA)
    await userEvent.click(await screen.findByRole('button', { name: 'Members of Regulars' }))
    const link = await screen.findByRole('link', { name: 'c-1, guest-9' })
    expect(link.getAttribute('href')).toBe('/console/customers/p-1')
  })

  it('are only read by who does not manage them', async () => {
    segments(REGULARS)
    await show('/segments', { ...ANA, scopes: ['read', 'tickets:work', 'customers:care'] })
    await screen.findByRole('button', { name: 'Members of Regulars' })
    expect(screen.queryByRole('button', { name: 'New segment' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Change Regulars' })).toBeNull()
  })

  it('are labelled for everybody', async () => {
    segments(REGULARS)
    done(() => HttpResponse.json(FAULT, { status: 422 }))
    await show('/segments', EVA)
    await screen.findByRole('button', { name: 'Change Regulars' })
    expect(await faults()).toEqual([])
    await userEvent.click(screen.getByRole('button', { name: 'Change Regulars' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Try it' }))
    await screen.findByText(/line 2, column 5/)
    expect(await faults()).toEqual([])
  })
})

describe('the value of a customer', () => {
  it('stands on their screen with the segments they belong to', async () => {
    const ONE = '/customers/c-77'
    says({
      [ONE]: { customerId: 'c-77', personId: 'c-77', store: 'es', name: 'Ana Ruiz', customerIds: ['c-77'], orders: 3 },
      [`${ONE}/timeline`]: { items: [] }, [`${ONE}/notes`]: { items: [] }, [`${ONE}/preferences`]: { version: 0 }, [`${ONE}/consents`]: { items: [] },
      [`${ONE}/value`]: { orders: 3, cancelled: 1, spend: [{ amount: 20000, currency: 'EUR' }, { amount: 999, currency: 'GBP' }], refunds: 0, contacts: 2, costOfCare: [], lastScore: 4 },
      [`${ONE}/segments`]: { segments: [{ id: 'regulars', name: 'Regulars', since: '2026-11-07T09:12:00Z' }] },
      '/customers/tags': { items: [] }, '/orders': { items: [] }, '/tickets': { items: [] },
    })
    await show(ONE)
    await screen.findByText('3 (1 cancelled)')
    screen.getByText('€200.00')
    screen.getByText('£9.99')
    await screen.findByText('Regulars')
    expect(await faults()).toEqual([])
  })
})

async function faults(): Promise<string[]> {
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  return result.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`)
}
