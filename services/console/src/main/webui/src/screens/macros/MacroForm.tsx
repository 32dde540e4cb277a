import { Button, Group, Modal, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Actions, type Macro, PLACEHOLDERS, queuesQuery, usePutMacro } from '../../api/macros'
import { useMe } from '../../api/session'
import { reasonsQuery, type Status } from '../../api/tickets'
import { LANGUAGES } from '../../i18n'
import { ProblemAlert } from '../../parts/Failed'

const AFTER: Status[] = ['OPEN', 'WAITING_CUSTOMER', 'WAITING_THIRD_PARTY', 'SOLVED']

/** A macro in the making, or one that is changed. A language whose text is empty is left out. */
export function MacroForm({ macro, close }: { macro?: Macro; close: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const put = usePutMacro()
  const [store, setStore] = useState(macro?.store ?? (me.stores.length > 0 ? me.stores[0]! : ''))
  const [texts, setTexts] = useState<Record<string, string>>(() => ({ ...Object.fromEntries(LANGUAGES.map((language) => [language, ''])), ...macro?.texts }))
  const [actions, setActions] = useState<Actions>(macro?.actions ?? {})
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const id = macro?.id ?? String(form.get('id'))
    const said = Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim()))
    put.mutate(
      { id, store: store.trim() || undefined, title: String(form.get('title')), texts: said, actions, version: macro?.version ?? 0 },
      { onSuccess: close },
    )
  }
  return (
    <Modal opened onClose={close} size="lg" title={macro ? t('macros.changeOne', { title: macro.title }) : t('macros.new')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={put.error} />
          {!macro && <TextInput name="id" label={t('macros.id')} description={t('macros.idHint')} required pattern="[a-z0-9][a-z0-9\-]*" maxLength={60} />}
          <TextInput name="title" label={t('macros.title')} defaultValue={macro?.title} required maxLength={100} />
          <TextInput label={t('macros.store')} description={t('macros.storeHint')} value={store} onChange={(event) => setStore(event.currentTarget.value)} />
          <Text size="sm">{t('macros.placeholders', { all: PLACEHOLDERS.map((word) => `{${word}}`).join(' ') })}</Text>
          {Object.entries(texts).map(([language, text]) => (
            <Textarea
              key={language}
              label={t('macros.text', { language })}
              lang={language}
              value={text}
              onChange={(event) => {
                const said = event.currentTarget.value
                setTexts((before) => ({ ...before, [language]: said }))
              }}
              autosize
              minRows={3}
              maxRows={14}
              maxLength={10_000}
            />
          ))}
          <AnotherLanguage add={(language) => setTexts((before) => ({ [language]: '', ...before }))} />
          <WhatFollows actions={actions} change={(step) => setActions((before) => ({ ...before, ...step }))} />
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

function AnotherLanguage({ add }: { add: (language: string) => void }) {
  const { t } = useTranslation()
  const [language, setLanguage] = useState('')
  return (
    <Group align="end">
      <TextInput
        label={t('macros.another')}
        description={t('macros.anotherHint')}
        value={language}
        maxLength={3}
        onChange={(event) => setLanguage(event.currentTarget.value.toLowerCase())}
      />
      <Button
        variant="default"
        disabled={!/^[a-z]{2,3}$/.test(language)}
        onClick={() => {
          add(language)
          setLanguage('')
        }}
      >
        {t('macros.add')}
      </Button>
    </Group>
  )
}

function WhatFollows({ actions, change }: { actions: Actions; change: (step: Actions) => void }) {
  const { t, i18n } = useTranslation()
  const { data: reasons = [] } = useQuery(reasonsQuery)
  const { data: queues = [] } = useQuery(queuesQuery)
  const precise = reasons.filter((reason) => reason.active && !reasons.some((other) => other.active && other.path.startsWith(`${reason.path}/`)))
  return (
    <Group grow align="start" preventGrowOverflow={false}>
      <Select
        label={t('macros.then')}
        placeholder={t('macros.asItIs')}
        data={AFTER.map((value) => ({ value, label: t(`status.${value}`) }))}
        value={actions.then ?? null}
        clearable
        clearButtonProps={{ 'aria-label': `${t('macros.then')}: ${t('macros.asItIs')}` }}
        onChange={(then) => change({ then: (then as Status) ?? undefined })}
      />
      <Select
        label={t('macros.reason')}
        placeholder={t('macros.unchanged')}
        data={precise.map((reason) => ({ value: reason.path, label: reason.names[i18n.language] ?? reason.names.en ?? reason.path }))}
        value={actions.reason ?? null}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': `${t('macros.reason')}: ${t('macros.unchanged')}` }}
        onChange={(reason) => change({ reason: reason ?? undefined })}
      />
      <Select
        label={t('macros.queue')}
        placeholder={t('macros.unchanged')}
        data={queues.map((queue) => ({ value: String(queue.id), label: String(queue.name) }))}
        value={actions.queue ?? null}
        clearable
        clearButtonProps={{ 'aria-label': `${t('macros.queue')}: ${t('macros.unchanged')}` }}
        onChange={(queue) => change({ queue: queue ?? undefined })}
      />
      <NumberInput
        label={t('macros.snooze')}
        value={actions.snoozeHours ?? ''}
        min={1}
        max={720}
        allowDecimal={false}
        onChange={(hours) => change({ snoozeHours: typeof hours === 'number' ? hours : undefined })}
      />
    </Group>
  )
}
