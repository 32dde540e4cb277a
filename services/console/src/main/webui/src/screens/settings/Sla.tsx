import { Checkbox, Group, NumberInput, Select, Table, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { queuesQuery } from '../../api/macros'
import type { Documents } from '../../api/policies'
import { iso, WRITTEN, written } from './durations'
import { OpeningHours } from './OpeningHours'
import type { Editing } from './Section'

const PRIORITIES = ['URGENT', 'HIGH', 'NORMAL', 'LOW']
const METRICS = ['FIRST_REPLY', 'NEXT_REPLY', 'UPDATE', 'REQUESTER_WAIT', 'AGENT_WORK', 'RESOLUTION']

type Sla = Documents['sla']

/** When the team is there, what it promises in that time, and what happens when it is late. */
export function SlaFields({ document, change }: Editing<Sla>) {
  const { t } = useTranslation()
  const { data: queues = [] } = useQuery(queuesQuery)
  return (
    <>
      <OpeningHours hours={document.hours} change={(hours) => change({ hours: { ...document.hours, ...hours } })} />
      <Targets targets={document.targets} change={(targets) => change({ targets })} />
      <Group align="end" gap="sm">
        <NumberInput
          label={t('settings.warnAt')}
          value={Math.round((document.warnAt ?? 0.8) * 100)}
          min={1}
          max={99}
          allowDecimal={false}
          suffix=" %"
          w={220}
          onChange={(value) => typeof value === 'number' && change({ warnAt: value / 100 })}
        />
        <Select
          label={t('settings.breachQueue')}
          placeholder={t('settings.staysWhereItIs')}
          data={queues.map((queue) => ({ value: queue.id, label: queue.name }))}
          value={document.onBreach.queue ?? null}
          clearable
          clearButtonProps={{ 'aria-label': t('settings.staysWhereItIs') }}
          w={260}
          onChange={(queue) => change({ onBreach: { ...document.onBreach, queue: queue ?? undefined } })}
        />
        <Checkbox
          label={t('settings.raise')}
          checked={document.onBreach.raise ?? false}
          onChange={(event) => change({ onBreach: { ...document.onBreach, raise: event.currentTarget.checked } })}
        />
      </Group>
    </>
  )
}

function Targets({ targets, change }: { targets: Sla['targets']; change: (targets: Sla['targets']) => void }) {
  const { t } = useTranslation()
  const set = (priority: string, metric: string, text: string) => {
    const { [metric]: _before, ...others } = targets[priority] ?? {}
    const target = iso(text)
    change({ ...targets, [priority]: target ? { ...others, [metric]: target } : others })
  }
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('settings.targets'), role: 'region' } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.targets')}</Table.Th>
            {PRIORITIES.map((priority) => (
              <Table.Th key={priority}>{t(`priority.${priority}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {METRICS.map((metric) => (
            <Table.Tr key={metric}>
              <Table.Th scope="row">{t(`metric.${metric.toLowerCase()}`)}</Table.Th>
              {PRIORITIES.map((priority) => (
                <Table.Td key={priority}>
                  <TextInput
                    aria-label={t('settings.target', { metric: t(`metric.${metric.toLowerCase()}`), priority: t(`priority.${priority}`) })}
                    placeholder="–"
                    defaultValue={written(targets[priority]?.[metric])}
                    pattern={WRITTEN}
                    title={t('settings.targetHint')}
                    w={90}
                    onChange={(event) => event.currentTarget.validity.valid && set(priority, metric, event.currentTarget.value)}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
