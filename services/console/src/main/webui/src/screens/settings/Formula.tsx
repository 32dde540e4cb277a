import { Button, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Documents, Threshold } from '../../api/policies'
import type { Editing } from './Section'

const THRESHOLDS = ['value', 'lateness', 'legalDate'] as const
const NAMED = ['tiers', 'troubles'] as const
const SUMS = ['normal', 'high', 'urgent', 'reopened'] as const

type Row = [key: string | number, points: number]

/** Points for what is at stake; their sum is the priority. */
export function FormulaFields({ document, change }: Editing<Documents['priority']>) {
  const { t } = useTranslation()
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {THRESHOLDS.map((name) => (
          <Points
            key={name}
            name={name}
            rows={document[name].map((one) => [one.from, one.points ?? 0])}
            fresh={[0, 1]}
            change={(rows) => change({ [name]: rows.map(([from, points]): Threshold => ({ from: Number(from), points })) })}
          />
        ))}
        {NAMED.map((name) => (
          <Points key={name} name={name} rows={Object.entries(document[name])} fresh={['', 1]} change={(rows) => change({ [name]: Object.fromEntries(rows.filter(([key]) => key !== '')) })} />
        ))}
      </SimpleGrid>
      <Group align="start" gap="sm">
        {SUMS.map((name) => (
          <NumberInput
            key={name}
            label={t(`settings.priorityField.${name}`)}
            value={document[name] ?? 0}
            allowDecimal={false}
            required
            w={160}
            onChange={(value) => typeof value === 'number' && change({ [name]: value })}
          />
        ))}
      </Group>
    </>
  )
}

/** One row a threshold or a name, and the points it gives. */
function Points({ name, rows: before, fresh, change }: { name: string; rows: Row[]; fresh: Row; change: (rows: Row[]) => void }) {
  const { t } = useTranslation()
  const [rows, setRows] = useState(before)
  const set = (next: Row[]) => {
    setRows(next)
    change(next)
  }
  const put = (at: number, row: Row) => set(rows.map((one, place) => (place === at ? row : one)))
  const title = t(`settings.priorityField.${name}`)
  return (
    <Stack gap={6} role="group" aria-label={title}>
      <Text fw={500} size="sm">
        {title}
      </Text>
      {rows.map(([key, points], at) => (
        <Group key={at} gap={6} wrap="nowrap">
          {typeof key === 'number' ? (
            <NumberInput aria-label={t('settings.from', { what: title })} value={key} min={0} required onChange={(value) => typeof value === 'number' && put(at, [value, points])} />
          ) : (
            <TextInput aria-label={t('settings.name', { what: title })} value={key} required onChange={(event) => put(at, [event.currentTarget.value, points])} />
          )}
          <NumberInput
            aria-label={t('settings.points', { what: title })}
            value={points}
            min={-100}
            max={100}
            allowDecimal={false}
            required
            w={90}
            onChange={(value) => typeof value === 'number' && put(at, [key, value])}
          />
          <Button size="compact-xs" variant="default" style={{ flexShrink: 0 }} aria-label={t('settings.removeOne', { what: title, number: at + 1 })} onClick={() => set(rows.filter((_, place) => place !== at))}>
            {t('settings.remove')}
          </Button>
        </Group>
      ))}
      <Button size="compact-xs" variant="default" disabled={rows.length >= 20} aria-label={t('settings.addOne', { what: title })} onClick={() => set([...rows, fresh])} style={{ alignSelf: 'start' }}>
        {t('settings.add')}
      </Button>
    </Stack>
  )
}
