import { Group, Select, Stack, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EVERY_STORE, type Key, type TemplateFilter, templateQuery } from '../../api/templates'
import { useMe } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'
import { Waiting } from '../../parts/Waiting'
import { Editor } from './Editor'
import { Versions } from './Versions'

const KINDS = [
  'placed', 'shipped', 'out_for_delivery', 'ready_for_pickup', 'delivered', 'returning', 'returned', 'announced', 'late', 'not_handed_over', 'silent', 'attempt_failed', 'exception',
  'lost', 'recovered', 'survey', 'survey_reminder', 'survey_recovery', 'digest',
]
const CHANNELS = ['email', 'http']
const LANGUAGES = ['es', 'en']

/** The words of messages, by store, occasion, way and language: changed, tried, and put back. */
export function TemplatesScreen() {
  const { t } = useTranslation()
  const { stores, language } = useMe()
  const search = useSearch({ strict: false }) as TemplateFilter
  const key: Key = { store: stores[0] ?? EVERY_STORE, kind: 'late', channel: 'email', language, ...search }
  const navigate = useNavigate()
  const go = (next: TemplateFilter) => void navigate({ to: '/templates', search: { ...search, ...next } })
  const typed = useDebouncedCallback((store: string) => go({ store: store || undefined }), 400)
  const { data: template, error } = useQuery(templateQuery(key))
  const pick = (name: 'kind' | 'channel' | 'language', values: string[], area: string) => (
    <Select
      label={t(`templates.${name}`)}
      data={values.map((value) => ({ value, label: t(`${area}.${value}`) }))}
      value={key[name]}
      allowDeselect={false}
      searchable={values.length > 10}
      w={200}
      onChange={(value) => go({ [name]: value ?? undefined })}
    />
  )
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {t('shell.templates')}
      </Title>
      <Group align="end" gap="sm">
        {stores.length > 0 ? (
          <Select label={t('templates.store')} data={stores} value={key.store} allowDeselect={false} w={200} onChange={(store) => go({ store: store ?? undefined })} />
        ) : (
          <TextInput label={t('templates.store')} placeholder={t('templates.everyStore')} defaultValue={search.store} w={200} onChange={(event) => typed(event.currentTarget.value.trim())} />
        )}
        {pick('kind', KINDS, 'notice')}
        {pick('channel', CHANNELS, 'templates.channelIs')}
        {pick('language', LANGUAGES, 'templates.languageIs')}
      </Group>
      <ProblemAlert error={error} />
      {template ? <Editor key={Object.values(key).join('/') + template.store + template.version} of={key} template={template} /> : !error && <Waiting rows={8} />}
      {template && <Versions of={key} used={template} />}
    </Stack>
  )
}
