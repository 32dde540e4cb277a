import { Anchor, Button, Checkbox, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AT_ONCE, type Incident, incidentCountsQuery, type IncidentFilter, incidentsPage, incidentsQuery } from '../../api/lists'
import { MOST_AT_ONCE } from '../../api/playbooks'
import { useMay } from '../../api/session'
import { Word } from '../../parts/Badges'
import { Choice } from '../../parts/Choice'
import { Download } from '../../parts/Download'
import { Listing } from '../../parts/Listing'
import { Time } from '../../parts/Time'
import { BulkPlaybook } from './BulkPlaybook'

const KINDS = ['announced', 'late', 'not_handed_over', 'silent', 'attempt_failed', 'exception', 'lost']

/** Every parcel in trouble, by what the trouble is. */
export function IncidentsScreen() {
  const { t, i18n } = useTranslation()
  const search = useSearch({ strict: false }) as IncidentFilter
  const filter = { status: 'open', ...search }
  const navigate = useNavigate()
  const go = (next: IncidentFilter) => void navigate({ to: '/incidents', search: next })
  const query = useInfiniteQuery(incidentsQuery(filter))
  const { data: counts } = useQuery(incidentCountsQuery(filter))
  const may = useMay('tickets:work')
  const [chosen, setChosen] = useState<ReadonlyMap<string, Incident>>(new Map())
  const shown = query.data?.pages.flatMap((page) => page.items ?? []) ?? []
  const toggle = (incident: Incident) =>
    setChosen((now) => {
      const next = new Map(now)
      if (!next.delete(String(incident.incidentId))) next.set(String(incident.incidentId), incident)
      return next
    })
  const full = chosen.size >= MOST_AT_ONCE
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.incidents')}
      </Title>
      <Group gap="sm" align="end" className="no-print">
        <Choice label={t('incidents.kind')} area="incident" values={KINDS} value={filter.kind} onChange={(kind) => go({ ...filter, kind })} />
        <Choice
          label={t('ticket.status')}
          area="incidentStatus"
          values={['open', 'closed']}
          value={filter.status}
          onChange={(status) => go({ ...filter, status: status ?? '' })}
        />
        <Text size="sm">{t('incidents.total', { count: counts?.total ?? 0 })}</Text>
        <Download
          name="incidents"
          page={(after) => incidentsPage(filter, after, AT_ONCE)}
          columns={{
            incidentId: (one) => one.incidentId,
            kind: (one) => one.kind,
            status: (one) => one.status,
            store: (one) => one.store,
            orderId: (one) => one.orderId,
            carrier: (one) => one.carrier,
            trackingNumber: (one) => one.trackingNumber,
            explanation: (one) => (one.explanation as Record<string, string> | undefined)?.[i18n.language],
            openedAt: (one) => one.openedAt,
            closedAt: (one) => one.closedAt,
          }}
        />
        {may && shown.length > 0 && (
          <Button
            variant="default"
            onClick={() => setChosen(chosen.size > 0 ? new Map() : new Map(shown.slice(0, MOST_AT_ONCE).map((one) => [String(one.incidentId), one])))}
          >
            {chosen.size > 0 ? t('incidents.chooseNone') : t('incidents.chooseShown', { count: Math.min(shown.length, MOST_AT_ONCE) })}
          </Button>
        )}
      </Group>
      {chosen.size > 0 && <BulkPlaybook incidents={[...chosen.values()]} done={() => setChosen(new Map())} />}
      <Listing query={query} area="incidents" columns={[...(may ? ['chosen'] : []), 'kind', 'carrier', 'tracking', 'order', 'why', 'since']}>
        {(incident) => (
          <Table.Tr key={incident.incidentId}>
            {may && (
              <Table.Td>
                <Checkbox
                  size="xs"
                  aria-label={t('incidents.choose', { tracking: incident.trackingNumber ?? incident.orderId })}
                  checked={chosen.has(String(incident.incidentId))}
                  disabled={full && !chosen.has(String(incident.incidentId))}
                  onChange={() => toggle(incident)}
                />
              </Table.Td>
            )}
            <Table.Td>
              <Word area="incident" value={incident.kind} />
            </Table.Td>
            <Table.Td>{incident.carrier}</Table.Td>
            <Table.Td>
              <Text size="sm" ff="monospace">
                {incident.trackingNumber}
              </Text>
            </Table.Td>
            <Table.Td>
              <Anchor component={Link} to="/orders/$id" params={{ id: incident.orderId } as never} size="sm">
                {incident.orderId}
              </Anchor>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{(incident.explanation as Record<string, string> | undefined)?.[i18n.language]}</Text>
            </Table.Td>
            <Table.Td>
              <Time at={incident.openedAt} short />
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
    </Stack>
  )
}
