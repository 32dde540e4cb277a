import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type TicketFilter, ticketsQuery } from '../../api/tickets'
import { Word } from '../../parts/Badges'
import { ProblemAlert } from '../../parts/Failed'
import { More } from '../../parts/More'
import { Time } from '../../parts/Time'

/** The tickets of a customer or an order; nothing where there are none. */
export function TicketsOf({ filter, except }: { filter: TicketFilter; except?: string }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(ticketsQuery(filter))
  const found = (query.data?.pages.flatMap((page) => page.items ?? []) ?? []).filter((ticket) => ticket.ticketId !== except)
  if (found.length === 0) return <ProblemAlert error={query.error} />
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('customer.tickets')}
      </Title>
      <Card withBorder padding="sm">
        <Stack gap={6}>
          {found.map((ticket) => (
            <Group key={ticket.ticketId} gap="xs">
              <Anchor component={Link} to="/tickets/$id" params={{ id: ticket.ticketId } as never} size="sm">
                {ticket.number}
              </Anchor>
              <Word area="status" value={ticket.status} />
              <Text size="sm" truncate maw={260}>
                {ticket.subject}
              </Text>
              <Text size="xs" c="dimmed">
                <Time at={ticket.openedAt} short />
              </Text>
            </Group>
          ))}
        </Stack>
      </Card>
      <More query={query} />
    </Stack>
  )
}
