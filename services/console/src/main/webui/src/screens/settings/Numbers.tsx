import { Group, NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

interface Fields<T> {
  document: T
  change: (part: Partial<T>) => void
  names: (keyof T & string)[]
  area: string
}

/** Amounts in units of the store's currency, and minutes: numbers, none of them below nothing. */
export function Numbers<T extends object>({ document, change, names, area }: Fields<T>) {
  const { t } = useTranslation()
  return (
    <Group align="start" gap="sm">
      {names.map((name) => (
        <NumberInput
          key={name}
          label={t(`settings.${area}Field.${name}`)}
          description={t(`settings.${area}Hint.${name}`)}
          value={document[name] as number | undefined}
          min={0}
          decimalScale={2}
          required
          w={220}
          onChange={(value) => typeof value === 'number' && change({ [name]: value } as Partial<T>)}
        />
      ))}
    </Group>
  )
}
