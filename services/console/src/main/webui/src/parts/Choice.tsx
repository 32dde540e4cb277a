import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** One filter of a list: nothing chosen means all. */
export function Choice({
  label,
  area,
  values,
  value,
  onChange,
}: {
  label: string
  area?: string
  values: string[]
  value?: string
  onChange: (value: string | undefined) => void
}) {
  const { t } = useTranslation()
  return (
    <Select
      label={label}
      placeholder={t('all')}
      clearable
      clearButtonProps={{ 'aria-label': `${label}: ${t('all')}` }}
      searchable={values.length > 10}
      size="sm"
      w={200}
      data={values.map((word) => ({ value: word, label: area ? t(`${area}.${word}`, { defaultValue: word }) : word }))}
      value={value ?? null}
      onChange={(word) => onChange(word ?? undefined)}
    />
  )
}
