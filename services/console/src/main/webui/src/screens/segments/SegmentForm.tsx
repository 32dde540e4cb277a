import { Button, Checkbox, Group, Modal, MultiSelect, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { OPTIONAL_KINDS } from '../../api/care'
import { type Segment, usePutSegment } from '../../api/segments'
import { useMe } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'
import { RuleField } from './RuleField'

/** A segment in the making, or one that is changed. */
export function SegmentForm({ segment, close }: { segment?: Segment; close: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const put = usePutSegment()
  const [store, setStore] = useState(segment ? (segment.store ?? '') : (me.stores[0] ?? ''))
  const [rule, setRule] = useState(segment?.rule ?? '')
  const [suppressedNotices, setNotices] = useState<string[]>(segment?.suppressedNotices ?? [])
  const [surveysSuppressed, setSurveys] = useState(segment?.surveysSuppressed ?? false)
  const of = store.trim() || undefined
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const written = { name: String(form.get('name')), rule, suppressedNotices, surveysSuppressed }
    put.mutate({ id: segment?.id ?? String(form.get('id')), store: of, version: segment?.version ?? 0, written }, { onSuccess: close })
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={segment ? t('segments.changeOne', { name: segment.name }) : t('segments.new')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={put.error} />
          {!segment && <TextInput name="id" label={t('macros.id')} description={t('macros.idHint')} required pattern="[a-z0-9][a-z0-9\-]*" maxLength={60} />}
          <TextInput name="name" label={t('segments.name')} defaultValue={segment?.name} required maxLength={100} />
          <TextInput
            label={t('segments.store')}
            description={t(segment ? 'segments.stays' : 'macros.storeHint')}
            value={store}
            disabled={!!segment}
            onChange={(event) => setStore(event.currentTarget.value)}
          />
          <RuleField rule={rule} store={of} change={setRule} refused={put.error} />
          <MultiSelect
            label={t('segments.suppressed')}
            description={t('wish.must')}
            data={[...new Set([...OPTIONAL_KINDS, ...suppressedNotices])].map((value) => ({ value, label: t(`notice.${value}`, { defaultValue: value }) }))}
            value={suppressedNotices}
            onChange={setNotices}
          />
          <Checkbox label={t('segments.noSurveys')} checked={surveysSuppressed} onChange={(event) => setSurveys(event.currentTarget.checked)} />
          <Group>
            <Button type="submit" loading={put.isPending}>
              {t('macros.save')}
            </Button>
            <Button variant="default" onClick={close}>
              {t('cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
