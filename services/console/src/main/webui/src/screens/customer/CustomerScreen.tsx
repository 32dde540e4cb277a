import { Button, Card, Grid, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Customer, customerQuery, ordersQuery } from '../../api/customers'
import { useMay } from '../../api/session'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { Time, useFormats } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'
import { NewTicketForm } from '../inbox/NewTicketForm'
import { TicketsOf } from '../inbox/TicketsOf'
import { Notes } from './care/Notes'
import { Tags } from './care/Tags'
import { Wishes } from './care/Wishes'
import { EraseButton } from './Erasure'
import { OrderCard } from './OrderCard'
import { Timeline } from './Timeline'
import { Worth } from './Worth'

/** The whole story of a customer on one screen. */
export function CustomerScreen() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: customer, error, isPending } = useQuery(customerQuery(id))
  if (isPending) return <Waiting />
  if (!customer) return <ProblemAlert error={error} />
  return (
    <Stack>
      <Title order={1} size="h3">
        {customer.name ?? t('customer.unnamed')}
      </Title>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack>
            <Profile customer={customer} />
            <Worth customer={customer} />
            <Orders ids={customer.customerIds ?? []} />
            {customer.customerIds?.[0] && <TicketsOf filter={{ customer: customer.customerIds[0] }} />}
            <Notes customer={customer} />
            <Wishes customer={customer} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Timeline of={{ customer: id }} />
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

function Profile({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const format = useFormats()
  const [calling, setCalling] = useState(false)
  const may = useMay('tickets:work')
  const mayExport = useMay('customers:export')
  const mayErase = useMay('customers:erase') && isKnown(customer)
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" align="start">
        <Stack gap={2}>
          {customer.emails?.map((email) => (
            <Text key={email} size="sm">
              {email}
            </Text>
          ))}
          {customer.phones?.map((phone) => (
            <Text key={phone} size="sm" component="a" href={`tel:${phone}`} c="var(--mantine-color-anchor)">
              {phone}
            </Text>
          ))}
          <Text size="sm">
            {[customer.store, customer.locale, t('customer.orders', { count: customer.orders ?? 0 })].filter(Boolean).join(' · ')}
          </Text>
          {customer.erasedAt && (
            <Text size="sm" c="dimmed">
              {t('erasure.was')} <Time at={customer.erasedAt} />
            </Text>
          )}
          {customer.firstOrderAt && <Text size="sm">{t('customer.since', { at: format.day(customer.firstOrderAt) })}</Text>}
        </Stack>
        <Group gap="xs">
          {may && !calling && (
            <Button variant="default" onClick={() => setCalling(true)} className="no-print">
              {t('ticket.new')}
            </Button>
          )}
          {mayExport && (
            <Button variant="default" component="a" href={`/console/api/dossiers/${encodeURIComponent(customer.customerId!)}`} download className="no-print">
              {t('customer.export')}
            </Button>
          )}
          {mayErase && <EraseButton customer={customer} />}
        </Group>
      </Group>
      <Tags customer={customer} />
      {calling && <NewTicketForm customer={customer} close={() => setCalling(false)} />}
      <Identities customer={customer} />
    </Card>
  )
}

function isKnown(customer: Customer): boolean {
  return !!customer.name || !!customer.emails?.length || !!customer.phones?.length
}

/** Why these are one person: each name they go by, and what it was matched by. */
function Identities({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const matched = customer.identities?.filter((known) => known.matchedBy) ?? []
  if (matched.length === 0) return null
  return (
    <details>
      <summary>{t('customer.identities', { count: matched.length })}</summary>
      <List size="sm">
        {matched.map((known) => (
          <List.Item key={`${known.kind}${known.value}`}>
            {t('customer.matched', {
              what: t(`identity.${known.kind}`, { defaultValue: known.kind }),
              value: known.value,
              by: t(`identity.${known.matchedBy?.kind}`, { defaultValue: known.matchedBy?.kind }),
              same: known.matchedBy?.value,
            })}{' '}
            (<Time at={known.since} />)
          </List.Item>
        ))}
      </List>
    </details>
  )
}

function Orders({ ids }: { ids: string[] }) {
  const { t } = useTranslation()
  const { data: orders, error, isPending } = useQuery(ordersQuery(ids))
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('customer.ordersTitle')}
      </Title>
      <ProblemAlert error={error} />
      {isPending && ids.length > 0 && <Waiting rows={2} />}
      {orders?.length === 0 && <Empty title={t('customer.noOrders')} />}
      {orders?.map((order) => <OrderCard key={order.orderId} order={order} />)}
    </Stack>
  )
}
