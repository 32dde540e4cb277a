import { Checkbox, Group, NumberInput, SimpleGrid, Switch, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Switches } from '../../api/policies'
import { iso, WRITTEN, written } from './durations'
import type { Editing } from './Section'

const CHANNELS = ['email', 'http']
/** What takes over where a mail cannot arrive. */
const BY_HTTP = { email: 'http' }

/** Which messages leave, by which way, how many, and whether any does. */
export function SwitchFields({ document, change }: Editing<Switches>) {
  const { t } = useTranslation()
  const kinds = document.kinds ?? {}
  const whole = (name: 'dailyCap' | 'growthStepDays') => ({
    label: t(`settings.${name}`),
    description: t(`settings.${name}Hint`),
    value: document[name] ?? '',
    min: 1,
    allowDecimal: false,
    w: 260,
    onChange: (value: string | number) => change({ [name]: typeof value === 'number' ? value : undefined }),
  })
  return (
    <>
      <Switch
        label={t('settings.killSwitch')}
        description={t('settings.killSwitchIs')}
        color="red.9"
        checked={document.killSwitch ?? false}
        onChange={(event) => change({ killSwitch: event.currentTarget.checked })}
      />
      <Checkbox.Group
        label={t('settings.kinds')}
        value={Object.keys(kinds).filter((kind) => kinds[kind])}
        onChange={(on) => change({ kinds: Object.fromEntries(Object.keys(kinds).map((kind) => [kind, on.includes(kind)])) })}
      >
        <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} mt="xs">
          {Object.keys(kinds).map((kind) => (
            <Checkbox key={kind} value={kind} label={t(`notice.${kind}`, { defaultValue: kind })} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <Checkbox.Group label={t('settings.channels')} value={document.channels ?? []} onChange={(channels) => change({ channels })}>
        <Group mt="xs">
          {CHANNELS.map((channel) => (
            <Checkbox key={channel} value={channel} label={t(`templates.channelIs.${channel}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <Checkbox
        label={t('settings.fallback')}
        checked={document.fallback?.email === BY_HTTP.email}
        onChange={(event) => change({ fallback: event.currentTarget.checked ? BY_HTTP : {} })}
      />
      <Group align="start" gap="sm">
        <NumberInput {...whole('dailyCap')} />
        <NumberInput {...whole('growthStepDays')} />
        <TextInput
          label={t('settings.window')}
          description={t('settings.windowHint')}
          defaultValue={written(document.window)}
          pattern={WRITTEN}
          w={260}
          onChange={(event) => event.currentTarget.validity.valid && change({ window: iso(event.currentTarget.value) })}
        />
      </Group>
    </>
  )
}
