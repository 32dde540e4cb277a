const MINUTE = 60
const HOUR = 3_600
const DAY = 86_400

/** A length of time in the unit that says most. */
export function duration(seconds: number, language: string): string {
  const [unit, size] = seconds < 2 * HOUR ? (['minute', MINUTE] as const) : seconds < 2 * DAY ? (['hour', HOUR] as const) : (['day', DAY] as const)
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: unit === 'minute' ? 0 : 1 }).format(seconds / size)
}
