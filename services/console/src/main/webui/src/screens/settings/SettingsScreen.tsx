import { Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { SettingsFilter } from '../../api/policies'
import { useMe } from '../../api/session'
import { Empty } from '../../parts/Empty'
import { FormulaFields } from './Formula'
import { Numbers } from './Numbers'
import { Section } from './Section'
import { SlaFields } from './Sla'
import { SwitchFields } from './Switches'

/** What holds in a store: what it sends, its promises, its formula, what may be given away and what work costs. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const { stores } = useMe()
  const search = useSearch({ strict: false }) as SettingsFilter
  const store = search.store ?? stores[0]
  const navigate = useNavigate()
  const go = (next?: string) => void navigate({ to: '/settings', search: { store: next || undefined } })
  const typed = useDebouncedCallback(go, 400)
  return (
    <Stack gap="md">
      <Title order={1} size="h3">
        {t('shell.settings')}
      </Title>
      {stores.length > 0 ? (
        <Select label={t('settings.store')} data={stores} value={store ?? null} allowDeselect={false} w={240} onChange={(next) => go(next ?? undefined)} />
      ) : (
        <TextInput label={t('settings.store')} defaultValue={store} w={240} onChange={(event) => typed(event.currentTarget.value.trim())} />
      )}
      {store ? (
        <Stack key={store} gap="md">
          <Text size="sm">{t('settings.how')}</Text>
          <Section kind="notices" store={store}>
            {(editing) => <SwitchFields {...editing} />}
          </Section>
          <Section kind="sla" store={store}>
            {(editing) => <SlaFields {...editing} />}
          </Section>
          <Section kind="priority" store={store}>
            {(editing) => <FormulaFields {...editing} />}
          </Section>
          <Section kind="gestures" store={store}>
            {(editing) => <Numbers {...editing} area="gestures" names={['agentPerWeek', 'customerPer30Days', 'atOnce', 'approvalFrom']} />}
          </Section>
          <Section kind="cost" store={store}>
            {(editing) => <Numbers {...editing} area="cost" names={['perMinute', 'minutesToCome']} />}
          </Section>
        </Stack>
      ) : (
        <Empty title={t('settings.none')}>{t('settings.noneHint')}</Empty>
      )}
    </Stack>
  )
}
