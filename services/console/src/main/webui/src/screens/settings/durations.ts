const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?$/

/** Hours and minutes as people write them: 8:00, 0:30. */
export const WRITTEN = '\\d{1,4}:[0-5]\\d(:[0-5]\\d)?'

const two = (value: string | undefined) => (value ?? '0').padStart(2, '0')

/** @param iso an ISO-8601 duration of hours, minutes and seconds */
export function written(iso: string | undefined): string {
  const [, hours, minutes, seconds] = ISO.exec(iso ?? '') ?? []
  if (!hours && !minutes && !seconds) return ''
  return `${hours ?? '0'}:${two(minutes)}${Number(seconds ?? 0) > 0 ? `:${two(seconds)}` : ''}`
}

/** Nothing where nothing is promised. */
export function iso(text: string): string | undefined {
  const [hours, minutes, seconds] = text.trim().split(':')
  return hours ? `PT${Number(hours)}H${Number(minutes ?? 0)}M${Number(seconds ?? 0)}S` : undefined
}
