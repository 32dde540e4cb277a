import { Grid, Stack, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { orderQuery } from '../../api/customers'
import { ProblemAlert } from '../../parts/Failed'
import { Waiting } from '../../parts/Waiting'
import { TicketsOf } from '../inbox/TicketsOf'
import { OrderCard } from './OrderCard'
import { Timeline } from './Timeline'

export function OrderScreen() {
  const { t } = useTranslation()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: order, error, isPending } = useQuery(orderQuery(id))
  if (isPending) return <Waiting />
  if (!order) return <ProblemAlert error={error} />
  return (
    <Stack>
      <Title order={1} size="h3">
        {t('order.title', { number: order.number })}
      </Title>
      <Grid>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Stack>
            <OrderCard order={order} details />
            <TicketsOf filter={{ order: id }} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 6 }}>
          <Timeline of={{ order: id }} />
        </Grid.Col>
      </Grid>
    </Stack>
  )
}
