import { Group, Select, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Carrier, type CarrierFilter, carriersQuery, type Scorecard } from '../../api/carriers'
import { useMe } from '../../api/session'
import { Download } from '../../parts/Download'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { Waiting } from '../../parts/Waiting'
import { Figures } from './Figures'
import { Voices } from './Voices'

const PERIODS = ['7', '30', '90']
const DIMENSIONS = ['carrier', 'service', 'lane']

/** How carriers do: what they delivered, when, at which attempt, and what customers had to say. */
export function CarriersScreen() {
  const { t } = useTranslation()
  const { stores } = useMe()
  const search = useSearch({ strict: false }) as CarrierFilter
  const filter = { days: '30', by: 'carrier', store: stores[0], ...search }
  const navigate = useNavigate()
  const go = (next: CarrierFilter) => void navigate({ to: '/carriers', search: { ...search, ...next } })
  const typed = useDebouncedCallback((store: string) => go({ store: store || undefined }), 250)
  const { data: found, error, isPending } = useQuery(carriersQuery(filter))
  const pick = (name: 'days' | 'by', values: string[]) => (
    <Select
      label={t(`carriers.${name}`)}
      data={values.map((value) => ({ value, label: t(`carriers.${name}Is.${value}`) }))}
      value={filter[name]}
      allowDeselect={false}
      size="sm"
      w={200}
      onChange={(value) => go({ [name]: value ?? undefined })}
    />
  )
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.carriers')}
      </Title>
      <Group gap="sm" align="end" className="no-print">
        {pick('days', PERIODS)}
        {pick('by', DIMENSIONS)}
        {stores.length > 0 ? (
          <Select label={t('carriers.store')} data={stores} value={filter.store ?? null} allowDeselect={false} size="sm" w={200} onChange={(store) => go({ store: store ?? undefined })} />
        ) : (
          <TextInput label={t('carriers.store')} placeholder={t('all')} defaultValue={filter.store} size="sm" w={200} onChange={(event) => typed(event.currentTarget.value.trim())} />
        )}
        {found && <Download name="carriers" page={() => Promise.resolve({ items: found.items })} columns={columns(found)} />}
      </Group>
      <ProblemAlert error={error} />
      {isPending && <Waiting rows={8} />}
      {found?.items?.length === 0 && <Empty title={t('carriers.none')}>{t('carriers.noneHint')}</Empty>}
      {found && (found.items?.length ?? 0) > 0 && (
        <>
          <Text>{t('carriers.total', { count: found.total?.parcels, delivered: found.total?.delivered })}</Text>
          <Figures found={found} />
        </>
      )}
      <Voices filter={filter} />
    </Stack>
  )
}

/** Named as in the API; a share with what it is of. */
function columns(found: Scorecard): Record<string, (row: Carrier) => unknown> {
  const names = found.by === 'carrier' ? ['carrier'] : ['carrier', found.by!]
  const shares = (['onTime', 'firstAttempt', 'silent'] as const).flatMap((name) => [
    [`${name}Count`, (row: Carrier) => row[name]?.count] as const,
    [`${name}Of`, (row: Carrier) => row[name]?.of] as const,
    [`${name}Share`, (row: Carrier) => row[name]?.share] as const,
  ])
  return {
    ...Object.fromEntries(names.map((name) => [name, (row: Carrier) => row.group?.[name]] as const)),
    parcels: (row) => row.parcels,
    delivered: (row) => row.delivered,
    returned: (row) => row.returned,
    lost: (row) => row.lost,
    ...Object.fromEntries(shares),
    transitParcels: (row) => row.transit?.parcels,
    p50Days: (row) => row.transit?.p50Days,
    p80Days: (row) => row.transit?.p80Days,
    p95Days: (row) => row.transit?.p95Days,
    silences: (row) => row.silences,
  }
}
