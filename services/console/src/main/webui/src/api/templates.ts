import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { data, notices } from './client'
import type { components } from './types/notices'

export type Words = Required<components['schemas']['TemplateText']>
export type Template = components['schemas']['TemplateView'] & Words & { version: number }
export type Rendered = components['schemas']['Rendered']

/** Which words: whose, about what, by which way, in which language. */
export interface Key {
  store: string
  kind: string
  channel: string
  language: string
}

export interface TemplateFilter extends Partial<Key> {}

/** What holds where a store says nothing of its own. */
export const EVERY_STORE = '*'

const PATH = '/api/notices/templates/{store}/{kind}/{channel}/{language}'

const all = (key: Key) => ['templates', key.store, key.kind, key.channel, key.language]

/** The words that are used: the store's own, those of every store, or those the service brings along (version 0). */
export const templateQuery = (key: Key) =>
  queryOptions({
    queryKey: [...all(key), 'used'],
    queryFn: async () => (await data(notices.GET(PATH, { params: { path: { ...key } } }))) as Template,
  })

/** What was saved before, the newest first. */
export const versionsQuery = (key: Key) =>
  queryOptions({
    queryKey: [...all(key), 'versions'],
    queryFn: async () => ((await data(notices.GET(`${PATH}/versions`, { params: { path: { ...key } } }))).items ?? []) as Template[],
  })

/** Words and nothing else: what is sent is what was written. */
export const wordsOf = ({ subject, mjml, body, summary }: Words): Words => ({ subject, mjml, body, summary })

export function useSaveTemplate(key: Key) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (body: Words) => notices.PUT(PATH, { params: { path: { ...key } }, body }),
    onSuccess: () => cache.invalidateQueries({ queryKey: all(key) }),
  })
}

/** Back to what holds for every store, or to what the service brings along; nothing that was saved is lost. */
export function useDropTemplate(key: Key) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => notices.DELETE(PATH, { params: { path: { ...key } } }),
    onSuccess: () => cache.invalidateQueries({ queryKey: all(key) }),
  })
}

/** How it looks with the data of an example; nothing is saved or sent. */
export function useTryTemplate(key: Key) {
  return useMutation({
    mutationFn: async (body: Words) => (await data(notices.POST(`${PATH}/preview`, { params: { path: { ...key } }, body }))) as Rendered,
  })
}
