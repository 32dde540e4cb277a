import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { HttpResponse, http } from 'msw'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ANA, says, server, show } from './screen'

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const SUPERVISOR = { ...ANA, roles: ['supervisor'], scopes: ['read', 'notices:manage'] }
const WORDS = { subject: 'Your parcel is late', mjml: '<mjml><mj-body /></mjml>', body: 'It is late, {customer.firstName}.', summary: 'Late.' }
const BROUGHT = { store: '*', kind: 'late', channel: 'email', language: 'en', version: 0, active: true, ...WORDS }
const PLACE = '/notices/templates/es/late/email/en'
const ADDRESS = '/templates?store=es&kind=late&language=en'

function aTemplate(used: object = BROUGHT, versions: object[] = []) {
  says({ [PLACE]: used, [`${PLACE}/versions`]: { items: versions } })
}

/** What is asked for that changes or tries something, in order. */
function asked(answer: (what: string) => object | Response) {
  const calls: [string, unknown][] = []
  const handle = async ({ request }: { request: Request }) => {
    const what = `${request.method} ${new URL(request.url).pathname.replace('/console/api/notices/templates', '')}`
    calls.push([what, request.method === 'DELETE' ? undefined : await request.json()])
    const said = answer(what)
    return said instanceof Response ? said : HttpResponse.json(said as never)
  }
  server.use(http.put('*/notices/templates/*', handle), http.post('*/notices/templates/*', handle), http.delete('*/notices/templates/*', handle))
  return calls
}

const subject = () => screen.findByRole('textbox', { name: 'Subject' })

describe('the words of a message', () => {
  it('are tried with an example, which can run nothing here, and then saved', async () => {
    aTemplate()
    const calls = asked((what) => (what.startsWith('POST') ? { subject: 'Late, Ana', html: '<p onclick="x()">Ana</p>', body: 'It is late, Ana.', summary: 'Late.' } : { ...BROUGHT, store: 'es', version: 1 }))
    await show(ADDRESS, SUPERVISOR)
    await screen.findByText('These are the words Estela brings along.')
    await userEvent.clear(await subject())
    await userEvent.type(await subject(), 'Late')
    await userEvent.click(screen.getByRole('button', { name: 'See it with an example' }))
    const looks = within(await screen.findByRole('region', { name: 'How it reads' }))
    looks.getByText('It is late, Ana.')
    expect(looks.getByTitle('How it reads').getAttribute('sandbox')).toBe('')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(calls).toHaveLength(2))
    expect(calls).toEqual([
      ['POST /es/late/email/en/preview', { ...WORDS, subject: 'Late' }],
      ['PUT /es/late/email/en', { ...WORDS, subject: 'Late' }],
    ])
  })

  it('say where they are wrong, and stay as they were written', async () => {
    aTemplate()
    asked(() =>
      HttpResponse.json({ type: 'urn:estela:problem:invalid-template', title: 'The template is not valid', status: 400, errors: [{ pointer: '/mjml', line: 7, message: 'No placeholder is called custmer' }] }, { status: 400 }),
    )
    await show(ADDRESS, SUPERVISOR)
    await userEvent.type(await subject(), '!')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect((await screen.findByRole('alert')).textContent).toContain('/mjml:7 No placeholder is called custmer')
    expect(await subject()).toHaveProperty('value', 'Your parcel is late!')
  })

  it('go back to those of every store, and any that was saved is had again', async () => {
    const own = { ...BROUGHT, store: 'es', version: 3, savedAt: '2026-11-07T09:12:00Z' }
    aTemplate(own, [own, { ...own, version: 2, active: false }, { ...own, version: 1, subject: 'The first' }])
    const calls = asked((what) => (what.startsWith('DELETE') ? new Response(null, { status: 204 }) : own))
    await show(ADDRESS, SUPERVISOR)
    await screen.findByText('These are words of its own.')
    await screen.findByText('Put back')
    expect(screen.queryByRole('button', { name: 'Use version 3 again' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Use version 1 again' }))
    await waitFor(() => expect(calls).toEqual([['PUT /es/late/email/en', { ...WORDS, subject: 'The first' }]]))
    await userEvent.click(screen.getByRole('button', { name: 'Back to the words of every store' }))
    await waitFor(() => expect(calls[1]?.[0]).toBe('DELETE /es/late/email/en'))
  })

  it('of every store are no words of one store', async () => {
    aTemplate({ ...BROUGHT, version: 4 })
    await show(ADDRESS, SUPERVISOR)
    await screen.findByText(/These are the words of every store/)
    expect(screen.queryByRole('button', { name: /Back to/ })).toBeNull()
  })

  it('have no look where there is none', async () => {
    says({ '/notices/templates/es/late/http/en': { ...BROUGHT, channel: 'http', mjml: '' }, '/notices/templates/es/late/http/en/versions': { items: [] } })
    await show(`${ADDRESS}&channel=http`, SUPERVISOR)
    await subject()
    expect(screen.queryByRole('textbox', { name: 'Look (MJML)' })).toBeNull()
  })

  it('leave nothing for axe to find', async () => {
    const own = { ...BROUGHT, store: 'es', version: 1, savedAt: '2026-11-07T09:12:00Z' }
    aTemplate(own, [own])
    await show(ADDRESS, SUPERVISOR)
    await subject()
    const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
    expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([])
  })
})
