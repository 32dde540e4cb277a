import { Text, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { businessNow } from '../api/clock'
import { useMe } from '../api/session'

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

export function relative(at: Date, now: Date, language: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1_000
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const [unit, size] = UNITS.find(([, length]) => Math.abs(seconds) >= length) ?? ['second', 1]
  return format.format(Math.round(seconds / size), unit)
}

export function useFormats() {
  const { i18n } = useTranslation()
  const { zone } = useMe()
  return {
    full: (at: string) =>
      new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(new Date(at)),
    day: (at: string) => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeZone: zone }).format(new Date(at)),
    relative: (at: string) => relative(new Date(at), businessNow(), i18n.language),
    number: (value: number) => new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 }).format(value),
    share: (value: number) => new Intl.NumberFormat(i18n.language, { style: 'percent', maximumFractionDigits: 1 }).format(value),
    zone,
  }
}

/** A moment in the agent's zone; the zone is named where one looks closer. */
export function Time({ at, short = false }: { at?: string; short?: boolean }) {
  const format = useFormats()
  if (!at) return null
  return (
    <Tooltip label={`${format.full(at)} (${format.zone})`}>
      <Text component="time" span inherit dateTime={at}>
        {short ? format.relative(at) : format.full(at)}
      </Text>
    </Tooltip>
  )
}
