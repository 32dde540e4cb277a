import { Grid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { orderQuery } from '../../api/customers'
import { useMay } from '../../api/session'
import { type Ticket, ticketQuery } from '../../api/tickets'
import { ProblemAlert } from '../../parts/Failed'
import { Waiting } from '../../parts/Waiting'
import { OrderCard } from '../customer/OrderCard'
import { Timeline } from '../customer/Timeline'
import { TicketsOf } from '../inbox/TicketsOf'
import { Composer } from './Composer'
import { Conversation } from './Conversation'
import { Gestures } from './Gestures'
import { Header } from './Header'
import { Links } from './Links'
import { Meter } from './Meter'
import { Sides } from './Sides'
import { useWork } from './useWork'

export function TicketScreen() {
  const { id } = useParams({ strict: false }) as { id: string }
  const { data: ticket, error, isPending } = useQuery(ticketQuery(id))
  if (isPending) return <Waiting />
  if (!ticket) return <ProblemAlert error={error} />
  return <Opened key={ticket.ticketId} ticket={ticket} />
}

function Opened({ ticket }: { ticket: Ticket }) {
  const may = useMay('tickets:work')
  useWork(ticket.ticketId, may)
  const over = ticket.status === 'CLOSED' || ticket.status === 'MERGED'
  return (
    <Stack>
      <Header ticket={ticket} />
      <Grid>
        <Grid.Col span={{ base: 12, lg: 7 }}>
          <Stack>
            <Conversation ticket={ticket} />
            {may && !over && <Composer ticket={ticket} />}
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 5 }}>
          <Stack>
            <OrderOf ticket={ticket} />
            <Meter ticket={ticket} />
            <Gestures ticket={ticket} />
            <Links ticket={ticket} />
            <Sides ticket={ticket} />
            {ticket.customerId && <TicketsOf filter={{ customer: ticket.customerId }} except={ticket.ticketId} />}
            {ticket.orderId && <Timeline of={{ order: ticket.orderId }} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  )
}

function OrderOf({ ticket }: { ticket: Ticket }) {
  const { data: order } = useQuery(orderQuery(ticket.orderId))
  return order ? <OrderCard order={order} /> : null
}
