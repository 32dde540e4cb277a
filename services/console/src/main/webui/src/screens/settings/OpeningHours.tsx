import { SimpleGrid, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Hours } from '../../api/policies'

const DAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY']
const TIME = '([01]\\d|2[0-3]):[0-5]\\d'
const INTERVAL = `${TIME}-(${TIME}|24:00)`
/** Several a day are separated by commas. */
const INTERVALS = `\\s*${INTERVAL}(\\s*,\\s*${INTERVAL}){0,9}\\s*`
const MONDAY = Date.UTC(2026, 10, 2)

const parts = (text: string) => text.split(/[\s,]+/).filter(Boolean)

/** When the team is there: a day without hours is closed. */
export function OpeningHours({ hours, change }: { hours: Hours; change: (part: Partial<Hours>) => void }) {
  const { t, i18n } = useTranslation()
  const nameOf = (day: number) => new Intl.DateTimeFormat(i18n.language, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + day * 86_400_000)
  const set = (day: string, text: string) => {
    const { [day]: _before, ...others } = hours.week
    change({ week: parts(text).length > 0 ? { ...others, [day]: parts(text) } : others })
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        {DAYS.map((day, at) => (
          <TextInput
            key={day}
            label={nameOf(at)}
            placeholder={t('settings.closedDay')}
            defaultValue={(hours.week[day] ?? []).join(', ')}
            pattern={INTERVALS}
            title={t('settings.hoursHint')}
            onChange={(event) => event.currentTarget.validity.valid && set(day, event.currentTarget.value)}
          />
        ))}
        <TextInput label={t('settings.zone')} description={t('settings.zoneHint')} value={hours.zone} required onChange={(event) => change({ zone: event.currentTarget.value })} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <TextInput
          label={t('settings.country')}
          description={t('settings.countryHint')}
          value={hours.country ?? ''}
          pattern="[A-Za-z]{2}"
          onChange={(event) => change({ country: event.currentTarget.value || undefined })}
        />
        <TextInput
          label={t('settings.region')}
          description={t('settings.regionHint')}
          value={hours.region ?? ''}
          maxLength={20}
          onChange={(event) => change({ region: event.currentTarget.value || undefined })}
        />
        <Textarea
          label={t('settings.closed')}
          description={t('settings.closedHint')}
          defaultValue={hours.closed.join('\n')}
          autosize
          minRows={1}
          onChange={(event) => change({ closed: parts(event.currentTarget.value) })}
        />
      </SimpleGrid>
    </>
  )
}
