import { Alert, Anchor, Button, Group, Menu, Select, Stack, Text, Title } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { businessNow } from '../../api/clock'
import { useMay, useMe } from '../../api/session'
import { agentsQuery, type Priority, reasonsQuery, type Status, type Ticket, useChangeTicket } from '../../api/tickets'
import { Word } from '../../parts/Badges'
import { ProblemAlert } from '../../parts/Failed'
import { Time } from '../../parts/Time'
import { Follow } from './Follow'

/** What each state can become; the service decides, this only saves a refusal. */
const NEXT: Record<Status, Status[]> = {
  NEW: ['OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'SOLVED'],
  OPEN: ['WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'SOLVED'],
  WAITING_CUSTOMER: ['OPEN', 'WAITING_THIRD_PARTY', 'SOLVED'],
  WAITING_THIRD_PARTY: ['OPEN', 'WAITING_CUSTOMER', 'SOLVED'],
  SOLVED: ['OPEN'],
  CLOSED: [],
  MERGED: [],
}

export function Header({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const may = useMay('tickets:work')
  const change = useChangeTicket(ticket)
  return (
    <Stack gap="xs">
      <Title order={1} size="h3">
        {ticket.number} · {ticket.subject}
      </Title>
      <Group gap="xs">
        <Word area="status" value={ticket.status} />
        <Word area="priority" value={ticket.priority} />
        <Word area="channel" value={ticket.channel} />
        {ticket.openedBy && <Word area="trouble" value={ticket.openedBy.kind} />}
        {ticket.reopened ? <Text size="sm">{t('ticket.reopened', { count: ticket.reopened })}</Text> : null}
        <Asker ticket={ticket} />
        {ticket.dueAt && (
          <Text size="sm">
            {t('ticket.dueAt')} <Time at={ticket.dueAt} short />
          </Text>
        )}
      </Group>
      {ticket.mergedInto && (
        <Alert variant="light" color="gray">
          <Anchor component={Link} to="/tickets/$id" params={{ id: ticket.mergedInto } as never}>
            {t('ticket.mergedInto')}
          </Anchor>
        </Alert>
      )}
      {ticket.snoozedUntil && (
        <Alert variant="light" color="gray">
          {t('ticket.sleeps')} <Time at={ticket.snoozedUntil} /> {ticket.snoozedFor && t('ticket.sleepsFor', { event: t(`wakeOn.${ticket.snoozedFor}`) })}
        </Alert>
      )}
      <ProblemAlert error={change.error} />
      {may && NEXT[ticket.status ?? 'CLOSED'].length > 0 && <Controls ticket={ticket} change={change} />}
    </Stack>
  )
}

function Asker({ ticket }: { ticket: Ticket }) {
  const name = ticket.requester?.name ?? ticket.requester?.email ?? ticket.requester?.phone
  if (!ticket.customerId) return <Text size="sm">{name}</Text>
  return (
    <Anchor component={Link} to="/customers/$id" params={{ id: ticket.customerId } as never} size="sm">
      {name ?? ticket.customerId}
    </Anchor>
  )
}

function Controls({ ticket, change }: { ticket: Ticket; change: ReturnType<typeof useChangeTicket> }) {
  const { t } = useTranslation()
  const me = useMe()
  const status = useRef<HTMLButtonElement>(null)
  const { data: agents = [] } = useQuery(agentsQuery)
  const known = agents.some((agent) => agent.id === me.id)
  const mine = () => change.mutate({ do: 'assign', agent: me.id })
  useHotkeys([
    ['a', mine],
    ['s', () => status.current?.click()],
  ])
  return (
    <Group gap="xs" align="end" className="no-print">
      <Menu>
        <Menu.Target>
          <Button ref={status} variant="default" loading={change.isPending}>
            {t('ticket.status')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {NEXT[ticket.status ?? 'CLOSED'].map((next) => (
            <Menu.Item key={next} onClick={() => change.mutate({ do: 'status', status: next })}>
              {t(`status.${next}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {ticket.agent !== me.id && (
        <Button variant="default" onClick={mine} disabled={!known} title={known ? undefined : t('ticket.unknownAgent')}>
          {t('ticket.take')}
        </Button>
      )}
      <Select
        label={t('ticket.agent')}
        placeholder={t('ticket.nobody')}
        data={agents.map((agent) => ({ value: agent.id, label: `${agent.name} (${agent.load ?? 0}/${agent.capacity ?? 0})` }))}
        value={ticket.agent ?? null}
        clearable
        clearButtonProps={{ 'aria-label': t('bulk.back') }}
        searchable
        w={200}
        onChange={(agent) => change.mutate({ do: 'assign', agent: agent ?? undefined })}
      />
      <Select
        label={t('ticket.priority')}
        data={(['URGENT', 'HIGH', 'NORMAL', 'LOW'] as Priority[]).map((value) => ({ value, label: t(`priority.${value}`) }))}
        value={ticket.priority ?? null}
        allowDeselect={false}
        w={140}
        onChange={(priority) => change.mutate({ do: 'priority', priority: (priority as Priority) ?? undefined })}
      />
      <Reason ticket={ticket} change={change} />
      <Sleep ticket={ticket} change={change} />
      <Follow ticket={ticket} />
    </Group>
  )
}

/** Why the customer wrote: proposed by what they said, confirmed here. */
function Reason({ ticket, change }: { ticket: Ticket; change: ReturnType<typeof useChangeTicket> }) {
  const { t, i18n } = useTranslation()
  const { data: reasons = [] } = useQuery(reasonsQuery)
  const name = (path: string | undefined) => {
    const found = reasons.find((reason) => reason.path === path)
    return found?.names[i18n.language] ?? found?.names.en ?? path
  }
  const data = reasons.filter((reason) => reason.active).map((reason) => ({ value: reason.path, label: name(reason.path) ?? reason.path }))
  const proposed = !ticket.reason && ticket.proposedReason
  return (
    <Group gap={4} align="end">
      <Select
        label={t('ticket.reason')}
        placeholder={t('ticket.noReason')}
        data={data}
        value={ticket.reason ?? null}
        searchable
        w={240}
        onChange={(reason) => reason && change.mutate({ do: 'reason', reason })}
      />
      {proposed && (
        <Button variant="light" onClick={() => change.mutate({ do: 'reason', reason: ticket.proposedReason! })}>
          {t('ticket.confirmReason', { reason: name(ticket.proposedReason) })}
        </Button>
      )}
    </Group>
  )
}

const HOUR = 3_600_000

function Sleep({ ticket, change }: { ticket: Ticket; change: ReturnType<typeof useChangeTicket> }) {
  const { t } = useTranslation()
  if (ticket.snoozedUntil)
    return (
      <Button variant="default" onClick={() => change.mutate({ do: 'wake' })}>
        {t('ticket.wake')}
      </Button>
    )
  const until = (hours: number, event?: string) => change.mutate({ do: 'snooze', until: new Date(businessNow().getTime() + hours * HOUR).toISOString(), event })
  return (
    <Menu>
      <Menu.Target>
        <Button variant="default">{t('ticket.snooze')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => until(4)}>{t('snooze.hours')}</Menu.Item>
        <Menu.Item onClick={() => until(24)}>{t('snooze.day')}</Menu.Item>
        <Menu.Item onClick={() => until(72)}>{t('snooze.days')}</Menu.Item>
        {ticket.orderId && <Menu.Item onClick={() => until(24 * 14, 'delivered')}>{t('snooze.delivered')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  )
}
