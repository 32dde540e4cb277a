import { Anchor, Badge, Button, Checkbox, Group, Stack, Table, Tabs, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessNow } from '../../api/clock'
import { AT_ONCE } from '../../api/lists'
import { useMay, useMe } from '../../api/session'
import { agentsQuery, countsQuery, type Ticket, type TicketFilter, ticketsPage, ticketsQuery } from '../../api/tickets'
import { asked, viewsQuery } from '../../api/together'
import { Word } from '../../parts/Badges'
import { Choice } from '../../parts/Choice'
import { Download } from '../../parts/Download'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { More } from '../../parts/More'
import { Time } from '../../parts/Time'
import { useRows } from '../../parts/useRows'
import { Waiting } from '../../parts/Waiting'
import { BulkBar } from './BulkBar'
import { SaveView } from './SaveView'

/** The views everybody starts with. Any other is an address. */
function views(me: string): { name: string; filter: TicketFilter }[] {
  return [
    { name: 'mine', filter: { unsolved: true, agent: me, sort: 'due' } },
    { name: 'unassigned', filter: { unsolved: true, agent: 'none', sort: 'due' } },
    { name: 'all', filter: { unsolved: true, sort: 'due' } },
    { name: 'urgent', filter: { unsolved: true, priority: 'URGENT', sort: 'due' } },
    { name: 'waiting', filter: { status: 'WAITING_CUSTOMER,WAITING_THIRD_PARTY' } },
    { name: 'followed', filter: { follower: me, sort: 'opened' } },
    { name: 'solved', filter: { status: 'SOLVED' } },
  ]
}

export function InboxScreen() {
  const { t } = useTranslation()
  const me = useMe()
  const may = useMay('tickets:work')
  const navigate = useNavigate()
  const search = useSearch({ strict: false }) as TicketFilter
  const all = views(me.id)
  const filter = Object.keys(search).length === 0 ? all[2]!.filter : search
  const { data: saved = [] } = useQuery(viewsQuery)
  const current = all.find((view) => same(view.filter, filter))
  const own = current ? undefined : saved.find((view) => same(asked(view.filter), filter))
  const go = (next: TicketFilter) => void navigate({ to: '/tickets', search: next })
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.inbox')}
      </Title>
      <Tabs value={current?.name ?? own?.viewId ?? ''} onChange={(name) => go(all.find((view) => view.name === name)?.filter ?? asked(saved.find((view) => view.viewId === name)!.filter))} variant="outline">
        <Tabs.List>
          {all.map((view) => (
            <Tabs.Tab key={view.name} value={view.name} rightSection={<Count filter={view.filter} />}>
              {t(`view.${view.name}`)}
            </Tabs.Tab>
          ))}
          {saved.map((view) => (
            <Tabs.Tab key={view.viewId} value={view.viewId} rightSection={<Count filter={asked(view.filter)} />} title={view.shared ? t('views.sharedBy', { name: view.owner }) : undefined}>
              {view.name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Filters filter={filter} go={go} />
      {may && !current && (
        <Group className="no-print">
          <SaveView filter={filter} current={own} />
        </Group>
      )}
      <TicketTable key={JSON.stringify(filter)} filter={filter} />
    </Stack>
  )
}

const same = (one: TicketFilter, other: TicketFilter) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

function sorted(filter: TicketFilter) {
  return Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => a.localeCompare(b))
}

function Count({ filter }: { filter: TicketFilter }) {
  const { data } = useQuery(countsQuery(filter))
  return data === undefined ? null : (
    <Badge size="sm" variant="light" color="gray" styles={{ label: { color: 'var(--mantine-color-text)' } }}>
      {data}
    </Badge>
  )
}

function Filters({ filter, go }: { filter: TicketFilter; go: (next: TicketFilter) => void }) {
  const { t } = useTranslation()
  const { data: agents = [] } = useQuery(agentsQuery)
  const set = (name: keyof TicketFilter) => (value: string | undefined) => go({ ...filter, [name]: value })
  return (
    <Group gap="sm" align="end" className="no-print">
      <Choice
        label={t('ticket.status')}
        area="status"
        values={['NEW', 'OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'SOLVED', 'CLOSED', 'MERGED']}
        value={filter.status}
        onChange={(status) => go({ ...filter, status, unsolved: undefined })}
      />
      <Choice label={t('ticket.priority')} area="priority" values={['URGENT', 'HIGH', 'NORMAL', 'LOW']} value={filter.priority} onChange={set('priority')} />
      <Choice label={t('ticket.agent')} values={agents.map((agent) => agent.id)} value={filter.agent} onChange={set('agent')} />
      <Choice label={t('ticket.channel')} area="channel" values={['email', 'form', 'phone', 'chat', 'event']} value={filter.channel} onChange={set('channel')} />
      <Choice
        label={t('ticket.trouble')}
        area="trouble"
        values={['low_score', 'lost', 'exception', 'attempt_failed', 'undeliverable_notice']}
        value={filter.openedBy}
        onChange={set('openedBy')}
      />
      <Download
        name="tickets"
        page={(after) => ticketsPage(filter, after, AT_ONCE)}
        columns={{
          number: (one) => one.number,
          status: (one) => one.status,
          priority: (one) => one.priority,
          channel: (one) => one.channel,
          store: (one) => one.store,
          subject: (one) => one.subject,
          customerId: (one) => one.customerId,
          orderId: (one) => one.orderId,
          queue: (one) => one.queue,
          agent: (one) => one.agent,
          reason: (one) => one.reason,
          openedAt: (one) => one.openedAt,
          firstRepliedAt: (one) => one.firstRepliedAt,
          solvedAt: (one) => one.solvedAt,
        }}
      />
    </Group>
  )
}

function TicketTable({ filter }: { filter: TicketFilter }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay('tickets:work')
  const query = useInfiniteQuery(ticketsQuery(filter))
  const found = (query.data?.pages.flatMap((page) => page.items ?? []) ?? []) as Ticket[]
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { on, setOn } = useRows(found, (ticket) => navigate({ to: '/tickets/$id', params: { id: ticket.ticketId } }))
  if (query.isPending) return <Waiting rows={10} />
  if (found.length === 0)
    return query.error ? (
      <ProblemAlert error={query.error} />
    ) : (
      <Empty title={t('inbox.none')}>
        {t('inbox.noneHint')}{' '}
        <Button component={Link} to="/tickets" variant="subtle" size="compact-sm">
          {t('inbox.showAll')}
        </Button>
      </Empty>
    )
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now)
      if (!next.delete(id)) next.add(id)
      return next
    })
  return (
    <>
      <ProblemAlert error={query.error} />
      {chosen.size > 0 && <BulkBar tickets={found.filter((ticket) => chosen.has(ticket.ticketId))} done={() => setChosen(new Set())} />}
      <Table.ScrollContainer minWidth={720}>
        <Table highlightOnHover verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              {may && (
                <Table.Th w={32}>
                  <Checkbox
                    size="xs"
                    aria-label={t('inbox.chooseAll')}
                    checked={chosen.size === found.length}
                    indeterminate={chosen.size > 0 && chosen.size < found.length}
                    onChange={() => setChosen(chosen.size ? new Set() : new Set(found.map((ticket) => ticket.ticketId)))}
                  />
                </Table.Th>
              )}
              {['number', 'subject', 'requester', 'status', 'priority', 'agent', 'due', 'opened'].map((column) => (
                <Table.Th key={column}>{t(`ticket.${column}`)}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map((ticket, row) => (
              <Table.Tr key={ticket.ticketId} className="row" data-on={row === on || undefined} onClick={() => setOn(row)}>
                {may && (
                  <Table.Td>
                    <Checkbox
                      size="xs"
                      aria-label={t('inbox.choose', { number: ticket.number })}
                      checked={chosen.has(ticket.ticketId)}
                      onChange={() => toggle(ticket.ticketId)}
                    />
                  </Table.Td>
                )}
                <Row ticket={ticket} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <More query={query} />
    </>
  )
}

function Row({ ticket }: { ticket: Ticket }) {
  const late = ticket.dueAt !== undefined && ticket.dueAt !== null && new Date(ticket.dueAt) < businessNow()
  return (
    <>
      <Table.Td>
        <Anchor component={Link} to="/tickets/$id" params={{ id: ticket.ticketId } as never} size="sm">
          {ticket.number}
        </Anchor>
      </Table.Td>
      <Table.Td>
        <Text size="sm" truncate maw={340}>
          {ticket.subject}
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm" truncate maw={180}>
          {ticket.requester?.name ?? ticket.requester?.email ?? ticket.customerId}
        </Text>
      </Table.Td>
      <Table.Td>
        <Word area="status" value={ticket.status} />
      </Table.Td>
      <Table.Td>
        <Word area="priority" value={ticket.priority} />
      </Table.Td>
      <Table.Td>{ticket.agent}</Table.Td>
      <Table.Td>
        <Text size="sm" fw={late ? 700 : undefined} c={late ? 'light-dark(var(--mantine-color-red-9), var(--mantine-color-red-3))' : undefined}>
          <Time at={ticket.dueAt ?? undefined} short />
        </Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">
          <Time at={ticket.openedAt} short />
        </Text>
      </Table.Td>
    </>
  )
}
