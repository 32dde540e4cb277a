import { Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { consentsQuery } from '../../../api/care'
import type { Customer } from '../../../api/customers'
import { useMay } from '../../../api/session'
import { ProblemAlert } from '../../../parts/Failed'
import { More } from '../../../parts/More'
import { Time } from '../../../parts/Time'
import { ConsentForm } from './ConsentForm'

/** Where somebody stands, purpose by purpose, and how it came to be. */
export function Consents({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const [recording, setRecording] = useState(false)
  const [reading, setReading] = useState(false)
  const may = useMay('customers:care')
  const stands = customer.consents ?? []
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {t('consent.title')}
      </Title>
      {stands.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('consent.none')}
        </Text>
      )}
      <List size="sm">
        {stands.map((one) => (
          <List.Item key={one.purpose}>
            {t(`consent.${one.given ? 'yes' : 'no'}`, { purpose: t(`purpose.${one.purpose}`, { defaultValue: one.purpose }) })} · <Time at={one.at} /> ·{' '}
            {t('consent.version', { version: one.textVersion })}
          </List.Item>
        ))}
      </List>
      <Group gap="xs" className="no-print">
        {may && !recording && (
          <Button size="xs" variant="default" onClick={() => setRecording(true)}>
            {t('consent.record')}
          </Button>
        )}
        <Button size="xs" variant="default" aria-expanded={reading} onClick={() => setReading(!reading)}>
          {t('consent.history')}
        </Button>
      </Group>
      {recording && <ConsentForm customer={customer} close={() => setRecording(false)} />}
      {reading && <History customer={customer} />}
    </Stack>
  )
}

function History({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(consentsQuery(customer))
  const said = query.data?.pages.flatMap((page) => page.items ?? []) ?? []
  return (
    <>
      <ProblemAlert error={query.error} />
      {query.data && said.length === 0 && <Text size="sm">{t('consent.never')}</Text>}
      <List size="sm">
        {said.map((one) => (
          <List.Item key={one.consentId}>
            {t(`consent.${one.given ? 'yes' : 'no'}`, { purpose: t(`purpose.${one.purpose}`, { defaultValue: one.purpose }) })} · <Time at={one.at} />
            <Text size="xs" style={{ overflowWrap: 'anywhere' }}>
              {[
                t(`consentSource.${one.source}`),
                t('consent.version', { version: one.textVersion }),
                one.evidence,
                t('consent.by', { agent: one.recordedBy }),
                one.erasedAt && t('consent.erased'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </List.Item>
        ))}
      </List>
      <More query={query} />
    </>
  )
}
