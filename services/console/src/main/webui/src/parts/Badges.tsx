import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'

const COLORS: Record<string, string> = {
  NEW: 'blue',
  OPEN: 'blue',
  WAITING_CUSTOMER: 'gray',
  WAITING_THIRD_PARTY: 'gray',
  SOLVED: 'green',
  CLOSED: 'gray',
  MERGED: 'gray',
  LOW: 'gray',
  NORMAL: 'gray',
  HIGH: 'orange',
  URGENT: 'red',
  delivered: 'green',
  DELIVERED: 'green',
  sent: 'green',
  failed: 'red',
  lost: 'red',
  exception: 'orange',
  late: 'orange',
  silent: 'orange',
}

/** A word of the field in the reader's language, coloured where it matters. */
export function Word({ area, value }: { area: string; value?: string }) {
  const { t } = useTranslation()
  if (!value) return null
  return (
    <Badge variant="light" color={COLORS[value] ?? 'gray'} tt="none" autoContrast styles={{ label: { color: 'var(--mantine-color-text)' } }}>
      {t(`${area}.${value}`, { defaultValue: value.toLowerCase().replaceAll('_', ' ') })}
    </Badge>
  )
}
