import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Carrier, Scorecard, Share } from '../../api/carriers'
import { useFormats } from '../../parts/Time'

const FIGURES = ['parcels', 'onTime', 'firstAttempt', 'transit', 'silent', 'silences', 'returned', 'lost']

/** Those of most parcels first; a share says of how many, and nothing where they are too few. */
export function Figures({ found }: { found: Scorecard }) {
  const { t } = useTranslation()
  const names = found.by === 'carrier' ? ['carrier'] : ['carrier', found.by!]
  return (
    <>
      <Table.ScrollContainer minWidth={960} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('shell.carriers'), role: 'region' } }}>
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {names.map((name) => (
                <Table.Th key={name}>{t(`carriers.byIs.${name}`)}</Table.Th>
              ))}
              {FIGURES.map((figure) => (
                <Table.Th key={figure} title={t(`carriers.${figure}Is`, { defaultValue: '' }) || undefined}>
                  {t(`carriers.${figure}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {(found.items ?? []).map((row) => (
              <Line key={names.map((name) => row.group?.[name]).join(' ')} row={row} names={names} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {found.rest && <Text size="sm">{t('carriers.rest', { count: found.rest.groups, parcels: found.rest.parcels })}</Text>}
      <Text size="xs" c="dimmed">
        {t('carriers.how')}
      </Text>
    </>
  )
}

function Line({ row, names }: { row: Carrier; names: string[] }) {
  const { t } = useTranslation()
  const format = useFormats()
  const said = (value = 'unknown') => (value === 'unknown' ? t('carriers.unknown') : value)
  const days = [row.transit?.p50Days, row.transit?.p80Days, row.transit?.p95Days]
  return (
    <Table.Tr>
      <Table.Th scope="row">{said(row.group?.carrier)}</Table.Th>
      {names.slice(1).map((name) => (
        <Table.Td key={name}>{said(row.group?.[name])}</Table.Td>
      ))}
      <Table.Td>{format.number(row.parcels ?? 0)}</Table.Td>
      <Part of={row.onTime} />
      <Part of={row.firstAttempt} />
      <Table.Td>{days.map((value) => (typeof value === 'number' ? format.number(value) : '–')).join(' / ')}</Table.Td>
      <Part of={row.silent} />
      <Table.Td>{format.number(row.silences ?? 0)}</Table.Td>
      <Table.Td>{format.number(row.returned ?? 0)}</Table.Td>
      <Table.Td>{format.number(row.lost ?? 0)}</Table.Td>
    </Table.Tr>
  )
}

function Part({ of }: { of?: Share }) {
  const { t } = useTranslation()
  const format = useFormats()
  return (
    <Table.Td>
      {typeof of?.share === 'number' ? format.share(of.share) : '–'}{' '}
      <Text span size="xs" c="dimmed">
        {t('carriers.countOf', { count: of?.count ?? 0, of: of?.of ?? 0 })}
      </Text>
    </Table.Td>
  )
}
