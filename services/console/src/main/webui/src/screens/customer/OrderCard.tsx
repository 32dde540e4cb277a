import { Anchor, Card, Group, Stack, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Order, type Shipment, shipmentsQuery } from '../../api/customers'
import { Word } from '../../parts/Badges'
import { Money } from '../../parts/Money'
import { Time } from '../../parts/Time'

/** An order with its parcels: status and tracking without another click. */
export function OrderCard({ order, details = false }: { order: Order; details?: boolean }) {
  const { t } = useTranslation()
  const { data: parcels = [] } = useQuery(shipmentsQuery(order.orderId))
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" wrap="wrap">
        <Group gap="xs">
          <Anchor component={Link} to="/orders/$id" params={{ id: order.orderId } as never} fw={600}>
            {order.number}
          </Anchor>
          <Word area="orderStatus" value={order.axes?.order?.value ?? order.status} />
          <Word area="payment" value={order.axes?.payment?.value} />
          <Word area="delivery" value={order.axes?.delivery?.value} />
        </Group>
        <Text size="sm">
          <Money amount={order.total} currency={order.currency} /> · <Time at={order.placedAt} />
        </Text>
      </Group>
      <Text size="sm" mt={4}>
        {order.lines?.map((line) => `${line.quantity} × ${line.title ?? line.sku}`).join(', ')}
      </Text>
      {order.promise?.deliverBy && (
        <Text size="sm">
          {t('order.promised')} <Time at={order.promise.deliverBy} />
        </Text>
      )}
      <Stack gap={4} mt="xs">
        {parcels.map((parcel) => (
          <Parcel key={parcel.shipmentId} parcel={parcel} />
        ))}
      </Stack>
      {details && <Lines order={order} />}
    </Card>
  )
}

function Parcel({ parcel }: { parcel: Shipment }) {
  const { t } = useTranslation()
  return (
    <Group gap="xs" wrap="wrap">
      <Text size="sm" fw={500}>
        {parcel.carrier}
      </Text>
      <Text size="sm" ff="monospace">
        {parcel.trackingNumber}
      </Text>
      <Word area="scan" value={parcel.status} />
      {parcel.openIncidents?.map((kind) => <Word key={kind} area="incident" value={kind} />)}
      <Text size="sm">
        {parcel.deliveredAt ? (
          <>
            {t('order.delivered')} <Time at={parcel.deliveredAt} />
          </>
        ) : parcel.estimate?.current ? (
          <>
            {t('order.expected')} <Time at={parcel.estimate.current} />
          </>
        ) : null}
      </Text>
    </Group>
  )
}

function Lines({ order }: { order: Order }) {
  const { t } = useTranslation()
  return (
    <Table mt="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('order.item')}</Table.Th>
          <Table.Th>{t('order.quantity')}</Table.Th>
          <Table.Th>{t('order.price')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {order.lines?.map((line) => (
          <Table.Tr key={line.lineId}>
            <Table.Td>
              {line.title ?? line.sku}{' '}
              <Text span size="xs" c="dimmed">
                {line.sku}
              </Text>
            </Table.Td>
            <Table.Td>{line.quantity}</Table.Td>
            <Table.Td>
              <Money amount={line.unitPrice} currency={order.currency} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
