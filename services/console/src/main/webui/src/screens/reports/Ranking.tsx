import { Box, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Report, Row } from '../../api/reports'
import { reasonsQuery } from '../../api/tickets'
import { useFormats } from '../../parts/Time'
import { Costs } from './Costs'
import { duration } from './durations'

const FIGURES = ['cost', 'contacts', 'per100', 'first', 'firstReply', 'resolution', 'work', 'gestures']

/** Causes, the dearest first; a bar says how much of all it is. */
export function Ranking({ report }: { report: Report }) {
  const { t } = useTranslation()
  const by = report.by ?? []
  return (
    <>
      <Table.ScrollContainer minWidth={960} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('shell.reports'), role: 'region' } }}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {by.map((dimension) => (
                <Table.Th key={dimension}>{t(`reports.byIs.${dimension}`)}</Table.Th>
              ))}
              {FIGURES.map((figure) => (
                <Table.Th key={figure} title={t(`reports.${figure}Is`, { defaultValue: '' }) || undefined}>
                  {t(`reports.${figure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(report.items ?? []).map((row) => (
              <Line key={by.map((dimension) => row.group?.[dimension]).join(' ')} row={row} by={by} currency={report.currency} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {report.rest && (
        <Text size="sm">
          {t('reports.rest', { count: report.rest.groups, contacts: report.rest.contacts })} <Costs costs={report.rest.costs} />
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t('reports.how')}
      </Text>
    </>
  )
}

function Line({ row, by, currency }: { row: Row; by: string[]; currency?: string }) {
  const format = useFormats()
  const name = useNames()
  const share = row.costs?.find((cost) => cost.currency === currency)?.share
  return (
    <Table.Tr>
      {by.map((dimension, place) =>
        place === 0 ? (
          <Table.Th key={dimension} scope="row">
            {name(dimension, row.group?.[dimension])}
          </Table.Th>
        ) : (
          <Table.Td key={dimension}>{name(dimension, row.group?.[dimension])}</Table.Td>
        ),
      )}
      <Barred share={share ?? 0}>
        <Costs costs={row.costs} />
      </Barred>
      <Barred share={row.share ?? 0}>{format.number(row.contacts ?? 0)}</Barred>
      <Table.Td>{typeof row.per100Orders === 'number' ? format.number(row.per100Orders) : '–'}</Table.Td>
      <Table.Td>{typeof row.firstContactResolution === 'number' ? format.share(row.firstContactResolution) : '–'}</Table.Td>
      <Spread of={row.firstReply} />
      <Spread of={row.resolution} />
      <Length seconds={row.workSeconds} />
      <Table.Td>
        <Costs costs={row.costs} part="gestures" />
      </Table.Td>
    </Table.Tr>
  )
}

function Barred({ share, children }: { share: number; children: ReactNode }) {
  const format = useFormats()
  return (
    <Table.Td miw={110}>
      {children}{' '}
      <Text span size="xs" c="dimmed">
        {format.share(share)}
      </Text>
      <Box aria-hidden h={4} mt={2} w={`${Math.min(100, share * 100)}%`} bg="var(--mantine-primary-color-filled)" />
    </Table.Td>
  )
}

/** How long half of them took, and nine of ten. */
function Spread({ of }: { of?: { medianSeconds?: number | null; p90Seconds?: number | null } }) {
  const { i18n } = useTranslation()
  if (typeof of?.medianSeconds !== 'number' || typeof of.p90Seconds !== 'number') return <Table.Td>–</Table.Td>
  return (
    <Table.Td>
      {duration(of.medianSeconds, i18n.language)} / {duration(of.p90Seconds, i18n.language)}
    </Table.Td>
  )
}

function Length({ seconds }: { seconds?: number }) {
  const { i18n } = useTranslation()
  return <Table.Td>{seconds ? duration(seconds, i18n.language) : '–'}</Table.Td>
}

/** Reasons by their names in the tree, what nobody knows in words. */
function useNames() {
  const { t, i18n } = useTranslation()
  const { data: reasons = [] } = useQuery(reasonsQuery)
  return (dimension: string, value = 'unknown') => {
    if (value === 'unknown') return t('reports.unknown')
    const names = dimension === 'reason' ? reasons.find((reason) => reason.path === value)?.names : undefined
    return names?.[i18n.language] ?? names?.en ?? value
  }
}
