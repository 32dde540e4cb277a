import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type FoundCustomer, type FoundOrder, searchQuery } from '../../api/customers'
import { Word } from '../../parts/Badges'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { Money } from '../../parts/Money'
import { Time } from '../../parts/Time'
import { useRows } from '../../parts/useRows'
import { Waiting } from '../../parts/Waiting'

/** Anybody by a scrap of anything. */
export function SearchScreen() {
  const { t } = useTranslation()
  const { q = '' } = useSearch({ strict: false }) as { q?: string }
  const { data, error, isPending } = useQuery(searchQuery(q))
  const navigate = useNavigate()
  const hits = data?.items ?? []
  const { on } = useRows(hits, (hit) => navigate({ to: '/customers/$id', params: { id: idOf(hit) } }))
  if (!q) return <Empty title={t('search.empty')} order={1}>{t('search.hint')}</Empty>
  return (
    <Stack maw={960}>
      <Title order={1} size="h3">
        {t('search.title', { q })}
      </Title>
      <ProblemAlert error={error} />
      {isPending && <Waiting />}
      {data?.corrections?.map((correction) => (
        <Text key={correction.typed}>{t('search.meant', { typed: correction.typed, meant: correction.meant?.join(', ') })}</Text>
      ))}
      {data && !data.complete && (
        <Alert variant="light" color="gray">
          {t('search.incomplete')}
        </Alert>
      )}
      {data && hits.length === 0 && <Empty title={t('search.none')}>{t('search.hint')}</Empty>}
      {hits.map((hit, row) => (
        <Hit key={idOf(hit)} hit={hit} first={row === 0} on={row === on} />
      ))}
    </Stack>
  )
}

function idOf(hit: FoundCustomer): string {
  return hit.personId ?? hit.customerId ?? ''
}

function Hit({ hit, first, on }: { hit: FoundCustomer; first: boolean; on: boolean }) {
  const { t } = useTranslation()
  return (
    <Card withBorder padding="sm" data-on={on || undefined} className="row">
      <Group justify="space-between">
        <Text
          component={Link}
          to="/customers/$id"
          params={{ id: idOf(hit) } as never}
          fw={600}
          c="var(--mantine-color-anchor)"
          {...(first ? { 'data-first-hit': true } : {})}
        >
          {hit.name ?? t('customer.unnamed')}
        </Text>
        <Text size="sm">{[hit.email, hit.phone, hit.city].filter(Boolean).join(' · ')}</Text>
      </Group>
      <Stack gap={4} mt="xs">
        {hit.orders?.map((order) => (
          <OrderHit key={order.orderId} order={order} />
        ))}
      </Stack>
    </Card>
  )
}

function OrderHit({ order }: { order: FoundOrder }) {
  return (
    <Group gap="xs" wrap="wrap">
      <Text component={Link} to="/orders/$id" params={{ id: order.orderId } as never} size="sm" c="var(--mantine-color-anchor)">
        {order.number}
      </Text>
      <Word area="delivery" value={order.delivery ?? order.status} />
      {order.lastScan && (
        <Text size="sm" component="div">
          {order.lastScan.carrier} <Word area="scan" value={order.lastScan.status} /> <Time at={order.lastScan.at} short />
        </Text>
      )}
      <Text size="sm">
        <Money amount={order.total} currency={order.currency} />
      </Text>
      <Text size="sm" c="dimmed" truncate maw={320}>
        {order.items?.map((item) => `${item.quantity} × ${item.title ?? item.sku}`).join(', ')}
      </Text>
    </Group>
  )
}
