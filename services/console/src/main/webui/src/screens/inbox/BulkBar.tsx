import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session'
import { changeTicket, type Priority, type Step, type Ticket } from '../../api/tickets'
import { useWordsOf } from '../../parts/Failed'

/** One change for many tickets: each has its own result, and what was refused says why. */
export function BulkBar({ tickets, done }: { tickets: Ticket[]; done: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const cache = useQueryClient()
  const words = useWordsOf()
  const [made, setMade] = useState<{ ticket: Ticket; fault?: string }[]>([])
  const [running, setRunning] = useState(false)
  const run = async (step: Step) => {
    setRunning(true)
    setMade([])
    for (const ticket of tickets) {
      const fault = await changeTicket(ticket, step).then(
        () => undefined,
        (e: unknown) => words(e),
      )
      setMade((now) => [...now, { ticket, fault }])
    }
    setRunning(false)
    await cache.invalidateQueries({ queryKey: ['tickets'] })
  }
  const faults = made.filter((result) => result.fault)
  return (
    <Paper withBorder p="sm" role="region" aria-label={t('bulk.title', { count: tickets.length })}>
      <Stack gap="xs">
        <Group gap="xs">
          <Text size="sm">{t('bulk.title', { count: tickets.length })}</Text>
          <Button size="xs" variant="default" disabled={running} onClick={() => run({ do: 'assign', agent: me.id })}>
            {t('bulk.mine')}
          </Button>
          <Button size="xs" variant="default" disabled={running} onClick={() => run({ do: 'assign', agent: undefined })}>
            {t('bulk.back')}
          </Button>
          {(['URGENT', 'HIGH', 'NORMAL'] as Priority[]).map((priority) => (
            <Button key={priority} size="xs" variant="default" disabled={running} onClick={() => run({ do: 'priority', priority })}>
              {t(`priority.${priority}`)}
            </Button>
          ))}
          <Button size="xs" variant="subtle" disabled={running} onClick={done}>
            {t('close')}
          </Button>
        </Group>
        {made.length > 0 && <Progress value={(100 * made.length) / tickets.length} aria-label={t('bulk.progress')} />}
        {made.length > 0 && (
          <Text size="sm" role="status">
            {t('bulk.done', { done: made.length - faults.length, count: tickets.length })}
          </Text>
        )}
        {faults.map(({ ticket, fault }) => (
          <Text key={ticket.ticketId} size="sm">
            {ticket.number}: {fault}
          </Text>
        ))}
      </Stack>
    </Paper>
  )
}
