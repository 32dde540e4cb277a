import { Button, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Preferences, preferencesQuery } from '../../../api/care'
import type { Customer } from '../../../api/customers'
import { useMay } from '../../../api/session'
import { ProblemAlert } from '../../../parts/Failed'
import { Consents } from './Consents'
import { WishesForm } from './WishesForm'

/** How somebody wants to be written to, and what they agreed to. */
export function Wishes({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const { data: preferences, error } = useQuery(preferencesQuery(customer))
  const [changing, setChanging] = useState(false)
  const may = useMay('customers:care')
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('wish.title')}
        </Title>
        {may && preferences && !changing && (
          <Button size="xs" variant="default" onClick={() => setChanging(true)} className="no-print">
            {t('wish.change')}
          </Button>
        )}
      </Group>
      <Stack gap="xs" mt="xs">
        <ProblemAlert error={error} />
        {preferences && !changing && <Said preferences={preferences} />}
        {preferences && changing && <WishesForm customer={customer} preferences={preferences} close={() => setChanging(false)} />}
        <Consents customer={customer} />
      </Stack>
    </Card>
  )
}

function Said({ preferences }: { preferences: Preferences }) {
  const { t, i18n } = useTranslation()
  const { channel, language, quietFrom, quietTo, unwanted = [], doNotSurvey } = preferences
  const said = [
    channel === 'none' && t('wish.nothing'),
    language && t('wish.speaks', { language: new Intl.DisplayNames([i18n.language], { type: 'language' }).of(language) }),
    quietFrom && quietTo && t('wish.quiet', { from: quietFrom, to: quietTo }),
    unwanted.length > 0 && t('wish.without', { kinds: unwanted.map((kind) => t(`notice.${kind}`)).join(', ') }),
    doNotSurvey && t('wish.noSurveys'),
  ].filter(Boolean)
  return said.length === 0 ? (
    <Text size="sm" c="dimmed">
      {t('wish.usual')}
    </Text>
  ) : (
    <List size="sm">
      {said.map((words) => (
        <List.Item key={String(words)}>{words}</List.Item>
      ))}
    </List>
  )
}
