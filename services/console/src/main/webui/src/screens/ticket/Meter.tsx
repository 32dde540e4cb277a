import { Alert, Button, Card, Group, List, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Meter as Figures, meterQuery, ranQuery } from '../../api/playbooks'
import { useMay } from '../../api/session'
import type { Ticket } from '../../api/tickets'
import { ProblemAlert } from '../../parts/Failed'
import { Money } from '../../parts/Money'
import { Time } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'
import { RunPlaybook } from './RunPlaybook'

/** What the ticket costs against what is at stake in it, and what can be done about it in one go. */
export function Meter({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const { data: meter, error, isPending } = useQuery(meterQuery(ticket.ticketId))
  const { data: ran = [] } = useQuery(ranQuery(ticket.ticketId))
  const [running, setRunning] = useState<'any' | 'settle'>()
  const may = useMay('tickets:work') && ticket.status !== 'CLOSED' && ticket.status !== 'MERGED'
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('meter.title')}
        </Title>
        {may && (
          <Button size="xs" variant="default" className="no-print" onClick={() => setRunning('any')}>
            {t('playbook.run')}
          </Button>
        )}
      </Group>
      <Stack gap="xs">
        <ProblemAlert error={error} />
        {isPending && <Waiting rows={3} />}
        {meter && <Costs meter={meter} />}
        {meter?.settle && (
          <Alert color="orange" variant="light" role="status">
            <Stack gap="xs" align="start">
              <Text size="sm" fw={600}>
                {t('meter.settle')}
              </Text>
              <Text size="sm">
                {t('meter.settleFor')} <Money amount={meter.settle.amount} currency={meter.settle.currency} />. {t('meter.saves')}{' '}
                <Money amount={meter.settle.saves} currency={meter.settle.currency} />.
              </Text>
              {may && (
                <Button size="xs" className="no-print" onClick={() => setRunning('settle')}>
                  {t('meter.look')}
                </Button>
              )}
            </Stack>
          </Alert>
        )}
        {ran.map((one) => (
          <Text size="sm" key={one.playbook}>
            {t('playbook.ran', { playbook: one.playbook, by: one.by })} · <Time at={one.at} />
          </Text>
        ))}
      </Stack>
      {running && <RunPlaybook ticket={ticket} settling={running === 'settle'} close={() => setRunning(undefined)} />}
    </Card>
  )
}

function Costs({ meter }: { meter: Figures }) {
  const { t } = useTranslation()
  const { spent, expected, stake, currency } = meter
  const minutes = (seconds = 0) => t('meter.minutes', { minutes: Math.round(seconds / 6) / 10 })
  return (
    <List size="sm">
      <List.Item>
        {t('meter.spent')}: <Money amount={spent?.total} currency={currency} /> ({minutes(spent?.seconds)} <Money amount={spent?.work} currency={currency} />,{' '}
        {t('meter.gestures')} <Money amount={spent?.gestures} currency={currency} />)
      </List.Item>
      <List.Item>
        {t('meter.expected')}: <Money amount={expected?.cost} currency={currency} /> ({minutes(expected?.seconds)};{' '}
        {expected?.basis === 'HISTORY' ? t('meter.history', { count: expected.tickets }) : t('meter.policy')})
      </List.Item>
      <List.Item>
        {t('meter.stake')}: {stake ? <Money amount={stake.amount} currency={stake.currency} /> : t('meter.unknown')}
        {stake?.asked ? (
          <>
            {' '}
            ({t('meter.asked')} <Money amount={stake.asked} currency={stake.currency} />)
          </>
        ) : null}
      </List.Item>
    </List>
  )
}
