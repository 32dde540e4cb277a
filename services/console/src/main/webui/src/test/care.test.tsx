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
const BEA = { ...ANA, id: 'bea', scopes: ['read', 'tickets:work', 'customers:care'] }
const ONE = '/customers/c-77'
const CUSTOMER = {
  customerId: 'c-77', personId: 'c-77', store: 'es', name: 'Ana Ruiz', emails: ['ana@example.com'], phones: [], customerIds: ['c-77'], orders: 1, identities: [],
  tags: ['vip'],
  consents: [{ purpose: 'marketing', given: true, at: '2026-11-01T10:00:00Z', textVersion: '2026-03' }],
}
const NOTE = { noteId: 'n-1', personId: 'c-77', store: 'es', text: 'Rings twice', author: 'bea', at: '2026-11-07T09:12:00Z', changedAt: '2026-11-07T09:12:00Z', version: 3 }
const WISHES = { personId: 'c-77', store: 'es', channel: 'email', language: 'fr', quietFrom: '14:00', quietTo: '17:00', unwanted: ['shipped'], doNotSurvey: true, version: 4 }

function aCustomer() {
  says({
    [ONE]: CUSTOMER,
    [`${ONE}/timeline`]: NOTHING,
    [`${ONE}/notes`]: { items: [NOTE, { ...NOTE, noteId: 'n-2', text: 'Prefers mornings', author: 'ana' }] },
    [`${ONE}/preferences`]: WISHES,
    [`${ONE}/consents`]: { items: [{ ...CUSTOMER.consents[0], consentId: 'k-1', source: 'customer', evidence: 'form 17', recordedBy: 'ana' }] },
    '/customers/tags': { items: [{ tag: 'vip', store: 'es' }, { tag: 'wholesale', store: 'es' }] },
    '/orders': NOTHING,
    '/tickets': NOTHING,
  })
}

/** What is done to the customer, in order: how, where, of which store, on which version or under which key, and with what. */
function done() {
  const steps: unknown[][] = []
  const step = async ({ request }: { request: Request }) => {
    const url = new URL(request.url)
    const text = await request.text()
    const path = url.pathname.replace(`/console/api${ONE}`, '')
    steps.push([request.method, path, url.searchParams.get('store'), request.headers.get('If-Match'), text ? JSON.parse(text) : undefined])
    return request.method === 'DELETE' && path.startsWith('/notes') ? new HttpResponse(null, { status: 204 }) : HttpResponse.json({})
  }
  server.use(
    http.put(`*/console/api${ONE}/*`, step),
    http.delete(`*/console/api${ONE}/*`, step),
    http.post(`*/console/api${ONE}/*`, step),
    http.put(`*/console/api${ONE}/*/*`, step),
    http.delete(`*/console/api${ONE}/*/*`, step),
  )
  return steps
}

describe('the tags of a customer', () => {
  it('are added as the service takes them, taken away, and both can be undone', async () => {
    aCustomer()
    const steps = done()
    await show(ONE, BEA)
    await userEvent.type(await screen.findByRole('combobox', { name: 'New tag' }), 'Very Loyal{Enter}')
    await screen.findByText('Tag very-loyal added.')
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(screen.queryByText('Tag very-loyal added.')).toBeNull())
    await userEvent.click(screen.getByRole('button', { name: 'Remove the tag vip' }))
    await screen.findByText('Tag vip removed.')
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    await waitFor(() =>
      expect(steps.map(([how, path, store]) => [how, path, store])).toEqual([
        ['PUT', '/tags/very-loyal', 'es'],
        ['DELETE', '/tags/very-loyal', 'es'],
        ['DELETE', '/tags/vip', 'es'],
        ['PUT', '/tags/vip', 'es'],
      ]),
    )
  })

  it('are completed from those the shop knows, without those they have', async () => {
    aCustomer()
    await show(ONE, BEA)
    await userEvent.click(await screen.findByRole('combobox', { name: 'New tag' }))
    await screen.findByRole('option', { name: 'wholesale' })
    expect(screen.queryByRole('option', { name: 'vip' })).toBeNull()
  })

  it('say why there are no more', async () => {
    aCustomer()
    server.use(
      http.put(`*/console/api${ONE}/tags/*`, () =>
        HttpResponse.json({ type: 'urn:estela:problem:too-many-tags', title: 'Too many tags', status: 422 }, { status: 422 }),
      ),
    )
    await show(ONE, BEA)
    await userEvent.type(await screen.findByRole('combobox', { name: 'New tag' }), 'more{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('A person has 20 tags at most')
  })
})

describe('the notes on a customer', () => {
  it('are written once, however often the button is pressed', async () => {
    aCustomer()
    const keys: (string | null)[] = []
    let answers = 0
    server.use(
      http.post(`*/console/api${ONE}/notes`, ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        return answers++ === 0 ? HttpResponse.json({ type: 'x', title: 'Away' }, { status: 503 }) : HttpResponse.json(NOTE, { status: 201 })
      }),
    )
    await show(ONE, BEA)
    const box = (await screen.findByRole('textbox', { name: 'Note for agents' })) as HTMLTextAreaElement
    await userEvent.type(box, 'Rings twice')
    await userEvent.click(screen.getByRole('button', { name: 'Write note' }))
    await screen.findByRole('alert')
    expect(box.value).toBe('Rings twice')
    await userEvent.click(screen.getByRole('button', { name: 'Write note' }))
    await waitFor(() => expect(box.value).toBe(''))
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
  })

  it('are changed and deleted by who wrote them, on what was seen', async () => {
    aCustomer()
    const steps = done()
    await show(ONE, BEA)
    await screen.findByText('Rings twice')
    const card = screen.getByRole('heading', { name: 'Notes' }).parentElement!
    expect(within(card).getAllByRole('button', { name: 'Change' })).toHaveLength(1)
    await userEvent.click(within(card).getByRole('button', { name: 'Change' }))
    const text = screen.getByRole('textbox', { name: /^Note( \*)?$/ })
    await userEvent.clear(text)
    await userEvent.type(text, 'Rings once')
    await userEvent.click(within(card).getByRole('button', { name: 'Save' }))
    await userEvent.click(await within(card).findByRole('button', { name: 'Delete' }))
    expect(steps).toEqual([['PUT', '/notes/n-1', 'es', '"3"', { text: 'Rings once' }]])
    await userEvent.click(within(card).getByRole('button', { name: 'Delete it for good' }))
    await waitFor(() => expect(steps[1]).toEqual(['DELETE', '/notes/n-1', 'es', '"3"', undefined]))
  })
})

describe('how a customer is written to', () => {
  it('is said in words, and changed on what was seen', async () => {
    aCustomer()
    const steps = done()
    await show(ONE, BEA)
    await screen.findByText('In French')
    screen.getByText('Not between 14:00 and 17:00')
    screen.getByText('Without: Shipped')
    const card = screen.getByRole('heading', { name: 'How to write to them' }).closest('.mantine-Card-root') as HTMLElement
    await userEvent.click(within(card).getByRole('button', { name: 'Change' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'Ask them nothing' }))
    await userEvent.clear(screen.getByLabelText('Quiet from'))
    await userEvent.clear(screen.getByLabelText('Quiet until'))
    await userEvent.click(within(card).getByRole('button', { name: 'Save' }))
    await waitFor(() =>
      expect(steps).toEqual([['PUT', '/preferences', 'es', '"4"', { channel: 'email', language: 'fr', unwanted: ['shipped'], doNotSurvey: false }]]),
    )
  })

  it('is said by them, with the proof', async () => {
    aCustomer()
    const steps = done()
    await show(ONE, BEA)
    await userEvent.click(await screen.findByRole('button', { name: 'Record consent' }))
    const record = screen.getByRole('button', { name: 'Record' })
    expect(record.hasAttribute('disabled')).toBe(true)
    await userEvent.click(screen.getByRole('radio', { name: 'No' }))
    await userEvent.type(screen.getByRole('textbox', { name: /^Version of the text/ }), '2026-03')
    await userEvent.type(screen.getByRole('textbox', { name: 'Proof' }), 'call 9')
    await userEvent.click(record)
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Record' })).toBeNull())
    expect(steps[0]!.slice(0, 3)).toEqual(['POST', '/consents', 'es'])
    expect(steps[0]![4]).toMatchObject({ purpose: 'marketing', given: false, source: 'customer', textVersion: '2026-03', evidence: 'call 9' })
    await userEvent.click(screen.getByRole('button', { name: 'History' }))
    await screen.findByText('the customer · text 2026-03 · form 17 · recorded by ana')
  })
})

describe('care of a customer', () => {
  it('is only read by who does not give it', async () => {
    aCustomer()
    await show(ONE)
    await screen.findByText('Rings twice')
    screen.getByText('vip')
    for (const name of ['Add', 'Write note', 'Change', 'Record consent', 'Remove the tag vip']) {
      expect(screen.queryByRole('button', { name })).toBeNull()
    }
  })

  it('is labelled for everybody', async () => {
    aCustomer()
    await show(ONE, BEA)
    await screen.findByText('Rings twice')
    expect(await faults()).toEqual([])
    await userEvent.click(await screen.findByRole('button', { name: 'Record consent' }))
    const card = screen.getByRole('heading', { name: 'How to write to them' }).closest('.mantine-Card-root') as HTMLElement
    await userEvent.click(within(card).getByRole('button', { name: 'Change' }))
    await screen.findByLabelText('Quiet from')
    expect(await faults()).toEqual([])
  })
})

/** Colours are for browsers to judge. */
async function faults(): Promise<string[]> {
  const result = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  return result.violations.map((fault) => `${fault.id}: ${fault.nodes.map((node) => node.html).join(' ')}`)
}
