import { Button, Checkbox, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OPTIONAL_KINDS, type Preferences, useWish, type Wishes } from '../../../api/care'
import type { Customer } from '../../../api/customers'
import { ProblemAlert } from '../../../parts/Failed'

const LANGUAGES = ['ca', 'de', 'en', 'es', 'eu', 'fr', 'gl', 'it', 'pt']

/** Made on the version that was seen when it was opened. */
export function WishesForm({ customer, preferences, close }: { customer: Customer; preferences: Preferences; close: () => void }) {
  const { t, i18n } = useTranslation()
  const wish = useWish(customer)
  const [seen] = useState(preferences.version ?? 0)
  const [wishes, setWishes] = useState<Wishes>(() => wishesOf(preferences))
  const set = (change: Partial<Wishes>) => setWishes((before) => ({ ...before, ...change }))
  const names = new Intl.DisplayNames([i18n.language], { type: 'language' })
  const languages = [...new Set([...LANGUAGES, preferences.language].filter((language) => !!language))] as string[]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    wish.mutate({ version: seen, wishes }, { onSuccess: close })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <ProblemAlert error={wish.error} />
        <Select
          label={t('wish.channel')}
          data={[
            { value: 'email', label: t('wish.email') },
            { value: 'none', label: t('wish.none') },
          ]}
          value={wishes.channel}
          allowDeselect={false}
          onChange={(value) => set({ channel: value as Wishes['channel'] })}
        />
        <Select
          label={t('wish.language')}
          placeholder={t('wish.asOrders')}
          clearable
          clearButtonProps={{ 'aria-label': `${t('wish.language')}: ${t('wish.asOrders')}` }}
          data={languages.map((value) => ({ value, label: names.of(value) ?? value }))}
          value={wishes.language ?? null}
          onChange={(value) => set({ language: value ?? undefined })}
        />
        <Group grow>
          <TextInput type="time" label={t('wish.quietFrom')} value={wishes.quietFrom ?? ''} onChange={(event) => set({ quietFrom: event.currentTarget.value || undefined })} />
          <TextInput type="time" label={t('wish.quietTo')} value={wishes.quietTo ?? ''} onChange={(event) => set({ quietTo: event.currentTarget.value || undefined })} />
        </Group>
        <MultiSelect
          label={t('wish.unwanted')}
          description={t('wish.must')}
          data={OPTIONAL_KINDS.map((value) => ({ value, label: t(`notice.${value}`) }))}
          value={wishes.unwanted ?? []}
          onChange={(unwanted) => set({ unwanted: unwanted as Wishes['unwanted'] })}
        />
        <Checkbox label={t('wish.doNotSurvey')} checked={!!wishes.doNotSurvey} onChange={(event) => set({ doNotSurvey: event.currentTarget.checked })} />
        <Group>
          <Button type="submit" loading={wish.isPending}>
            {t('wish.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function wishesOf({ channel, language, quietFrom, quietTo, unwanted, doNotSurvey }: Preferences): Wishes {
  return { channel: channel ?? 'email', language, quietFrom, quietTo, unwanted: unwanted ?? [], doNotSurvey: !!doNotSurvey }
}
