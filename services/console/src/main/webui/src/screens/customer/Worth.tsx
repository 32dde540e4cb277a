import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../api/customers'
import { segmentsOfQuery, type Value, valueQuery } from '../../api/segments'
import { ProblemAlert } from '../../parts/Failed'
import { Money } from '../../parts/Money'
import { useFormats } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'

/** What a customer is worth and costs, and whom the shop counts them among. */
export function Worth({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const { data: value, error, isPending } = useQuery(valueQuery(customer))
  const { data: segments = [] } = useQuery(segmentsOfQuery(customer))
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h4">
        {t('worth.title')}
      </Title>
      <Stack gap="xs" mt="xs">
        <ProblemAlert error={error} />
        {isPending && <Waiting rows={2} />}
        {value && <Figures value={value} />}
        {segments.length > 0 && (
          <Group gap={6}>
            <Text size="sm">{t('worth.segments')}</Text>
            {segments.map((segment) => (
              <Badge key={segment.id} variant="light" color="gray" tt="none" styles={{ label: { color: 'var(--mantine-color-text)' } }}>
                {segment.name}
              </Badge>
            ))}
          </Group>
        )}
      </Stack>
    </Card>
  )
}

function Figures({ value }: { value: Value }) {
  const { t } = useTranslation()
  const format = useFormats()
  return (
    <Group gap="xl" component="dl" m={0} align="start">
      <Figure name={t('worth.orders')}>{value.cancelled ? t('worth.ordersAnd', { count: value.orders ?? 0, cancelled: value.cancelled }) : value.orders}</Figure>
      <Figure name={t('worth.spend')}>
        <Amounts of={value.spend} />
      </Figure>
      {value.lastOrderAt && <Figure name={t('worth.last')}>{format.day(value.lastOrderAt)}</Figure>}
      <Figure name={t('worth.refunds')}>{value.refunds}</Figure>
      <Figure name={t('worth.contacts')}>{value.contacts}</Figure>
      <Figure name={t('worth.care')}>
        <Amounts of={value.costOfCare} />
      </Figure>
      {value.lastScore !== undefined && <Figure name={t('worth.score')}>{value.lastScore}</Figure>}
    </Group>
  )
}

function Figure({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" m={0} fw={600}>
        {children}
      </Text>
    </div>
  )
}

/** Money of two currencies is never added up. */
function Amounts({ of = [] }: { of?: { amount?: number; currency?: string }[] }) {
  if (of.length === 0) return <>–</>
  return of.map((one, place) => (
    <span key={one.currency}>
      {place > 0 && ' + '}
      <Money amount={one.amount} currency={one.currency} />
    </span>
  ))
}
