import { Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type CarrierFilter, carrierScoresQuery } from '../../api/carriers'
import type { Score } from '../../api/lists'
import { reportQuery, type Row } from '../../api/reports'
import { ProblemAlert } from '../../parts/Failed'
import { useFormats } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'
import { Costs } from '../reports/Costs'

const COLUMNS = ['carrier', 'contacts', 'per100', 'cost', 'answers', 'csat']

/** What customers wrote and answered about each carrier, and what it cost. */
export function Voices({ filter: { days, store } }: { filter: CarrierFilter }) {
  const { t } = useTranslation()
  const report = useQuery(reportQuery({ days, store, by: 'carrier' }))
  const scores = useQuery(carrierScoresQuery({ days, store }))
  const contacts = byCarrier<Row>(report.data?.items)
  const answers = byCarrier<Score>(scores.data?.items)
  const carriers = [...new Set([...contacts.keys(), ...answers.keys()])]
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('carriers.voices')}
      </Title>
      <ProblemAlert error={report.error ?? scores.error} />
      {(report.isPending || scores.isPending) && <Waiting rows={3} />}
      {report.data && scores.data && carriers.length === 0 && <Text c="dimmed">{t('carriers.noVoices')}</Text>}
      {carriers.length > 0 && (
        <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('carriers.voices'), role: 'region' } }}>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                {COLUMNS.map((column) => (
                  <Table.Th key={column}>{t(`carriers.voice.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {carriers.map((carrier) => (
                <Voice key={carrier} carrier={carrier} contacts={contacts.get(carrier)} score={answers.get(carrier)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {report.data?.rest && <Text size="sm">{t('carriers.restVoices', { count: report.data.rest.groups, contacts: report.data.rest.contacts })}</Text>}
      <Text size="xs" c="dimmed">
        {t('carriers.howVoices')}
      </Text>
    </Stack>
  )
}

function Voice({ carrier, contacts, score }: { carrier: string; contacts?: Row; score?: Score }) {
  const { t } = useTranslation()
  const format = useFormats()
  const csat = score?.csat?.share
  return (
    <Table.Tr>
      <Table.Th scope="row">{carrier === 'unknown' ? t('carriers.unknown') : carrier}</Table.Th>
      <Table.Td>{format.number(contacts?.contacts ?? 0)}</Table.Td>
      <Table.Td>{typeof contacts?.per100Orders === 'number' ? format.number(contacts.per100Orders) : '–'}</Table.Td>
      <Table.Td>
        <Costs costs={contacts?.costs} />
      </Table.Td>
      <Table.Td>{format.number(score?.answers ?? 0)}</Table.Td>
      <Table.Td>{typeof csat === 'number' ? format.share(csat) : '–'}</Table.Td>
    </Table.Tr>
  )
}

function byCarrier<T extends { group?: Record<string, string> }>(rows: T[] = []) {
  return new Map(rows.map((row) => [row.group?.carrier ?? 'unknown', row]))
}
