import { Group, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Report, type ReportFilter, reportQuery, type Row } from '../../api/reports'
import { Download } from '../../parts/Download'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { useFormats } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'
import { Costs } from './Costs'
import { Ranking } from './Ranking'

const PERIODS = ['7', '30', '90']
const DIMENSIONS = ['reason', 'product', 'carrier', 'store', 'reason,product', 'reason,carrier', 'reason,store', 'product,carrier']
const LEVELS = ['1', '2', '5']

/** What contacts cost, the dearest first, so that causes can be dealt with in their order. */
export function ReportsScreen() {
  const { t } = useTranslation()
  const search = useSearch({ strict: false }) as ReportFilter
  const filter = { days: '30', by: 'reason', level: '5', ...search }
  const navigate = useNavigate()
  const { data: report, error, isPending } = useQuery(reportQuery(filter))
  const pick = (name: keyof ReportFilter, values: string[]) => (
    <Select
      label={t(`reports.${name}`)}
      data={values.map((value) => ({ value, label: t(`reports.${name}Is.${value}`) }))}
      value={filter[name] ?? null}
      allowDeselect={false}
      size="sm"
      w={200}
      onChange={(value) => void navigate({ to: '/reports', search: { ...search, [name]: value ?? undefined } })}
    />
  )
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.reports')}
      </Title>
      <Group gap="sm" align="end" className="no-print">
        {pick('days', PERIODS)}
        {pick('by', DIMENSIONS)}
        {filter.by.includes('reason') && pick('level', LEVELS)}
        {report && <Download name="reports" page={() => Promise.resolve({ items: report.items })} columns={columns(report)} />}
      </Group>
      <ProblemAlert error={error} />
      {isPending && <Waiting rows={8} />}
      {report?.items?.length === 0 && <Empty title={t('reports.none')}>{t('reports.noneHint')}</Empty>}
      {report && (report.items?.length ?? 0) > 0 && (
        <>
          <Summary total={report.total} />
          <Ranking report={report} />
        </>
      )}
    </Stack>
  )
}

function Summary({ total }: { total?: Row }) {
  const { t } = useTranslation()
  const format = useFormats()
  if (!total) return null
  return (
    <Text>
      {t('reports.total', { count: total.contacts, orders: total.orders })}
      {typeof total.per100Orders === 'number' && ` ${t('reports.totalPer100', { ratio: format.number(total.per100Orders) })}`}
      {typeof total.firstContactResolution === 'number' && ` ${t('reports.totalFirst', { share: format.share(total.firstContactResolution) })}`}{' '}
      <Costs costs={total.costs} />
    </Text>
  )
}

/** Named as in the API; money in minor units, with the currency in the name. */
function columns(report: Report): Record<string, (row: Row) => unknown> {
  const dimensions = (report.by ?? []).map((name) => [name, (row: Row) => row.group?.[name]] as const)
  const costs = (report.total?.costs ?? []).flatMap(({ currency }) =>
    (['work', 'gestures', 'total'] as const).map(
      (part) => [`${part}${currency}`, (row: Row) => row.costs?.find((cost) => cost.currency === currency)?.[part]] as const,
    ),
  )
  return {
    ...Object.fromEntries(dimensions),
    contacts: (row) => row.contacts,
    share: (row) => row.share,
    orders: (row) => row.orders,
    per100Orders: (row) => row.per100Orders,
    solved: (row) => row.solved,
    firstContactResolution: (row) => row.firstContactResolution,
    firstReplyMedianSeconds: (row) => row.firstReply?.medianSeconds,
    firstReplyP90Seconds: (row) => row.firstReply?.p90Seconds,
    resolutionMedianSeconds: (row) => row.resolution?.medianSeconds,
    resolutionP90Seconds: (row) => row.resolution?.p90Seconds,
    workSeconds: (row) => row.workSeconds,
    ...Object.fromEntries(costs),
  }
}
