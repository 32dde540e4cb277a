import { Autocomplete, Button, Group, Radio, Select, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Consent, useRecord } from '../../../api/care'
import { businessNow } from '../../../api/clock'
import type { Customer } from '../../../api/customers'
import { ProblemAlert } from '../../../parts/Failed'
import { newKey } from '../../../parts/key'

const PURPOSES = ['marketing', 'surveys']
const SOURCES = ['customer', 'agent', 'shop'] as const

/** What somebody has just said, with its proof. It is recorded once, however often the button is pressed. */
export function ConsentForm({ customer, close }: { customer: Customer; close: () => void }) {
  const { t } = useTranslation()
  const record = useRecord(customer)
  const [key] = useState(() => newKey())
  const [at] = useState(() => businessNow().toISOString())
  const [purpose, setPurpose] = useState('marketing')
  const [given, setGiven] = useState('')
  const [source, setSource] = useState<Consent['source']>('customer')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const textVersion = String(form.get('textVersion'))
    const evidence = String(form.get('evidence') || '') || undefined
    record.mutate({ key, consent: { purpose, given: given === 'yes', at, source, textVersion, evidence } }, { onSuccess: close })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <ProblemAlert error={record.error} />
        <Autocomplete label={t('consent.purpose')} data={PURPOSES} value={purpose} onChange={setPurpose} required maxLength={40} />
        <Radio.Group label={t('consent.said')} value={given} onChange={setGiven} required>
          <Group mt={4}>
            <Radio value="yes" label={t('yes')} />
            <Radio value="no" label={t('no')} />
          </Group>
        </Radio.Group>
        <Select
          label={t('consent.source')}
          data={SOURCES.map((value) => ({ value, label: t(`consentSource.${value}`) }))}
          value={source}
          allowDeselect={false}
          onChange={(value) => setSource(value as Consent['source'])}
        />
        <TextInput name="textVersion" label={t('consent.text')} required maxLength={100} />
        <TextInput name="evidence" label={t('consent.evidence')} description={t('consent.evidenceHint')} maxLength={1_000} />
        <Group>
          <Button type="submit" disabled={!given} loading={record.isPending}>
            {t('consent.save')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
