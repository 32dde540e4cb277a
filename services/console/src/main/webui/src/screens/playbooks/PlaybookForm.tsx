import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Playbook, type PlayStep, usePutPlaybook } from '../../api/playbooks'
import { useMe } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'
import { StepFields } from './StepFields'

const BEGINNING: PlayStep[] = [{ name: 'tell', kind: 'SEND_MACRO' }]

/** A playbook in the making, or one that is changed. */
export function PlaybookForm({ playbook, close }: { playbook?: Playbook; close: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const put = usePutPlaybook()
  const [store, setStore] = useState(playbook?.store ?? me.stores[0] ?? '')
  const [steps, setSteps] = useState<PlayStep[]>(playbook?.steps ?? BEGINNING)
  const change = (at: number, step: PlayStep) => setSteps((before) => before.map((one, row) => (row === at ? step : one)))
  const up = (at: number) => setSteps((before) => before.map((_, row) => before[row === at ? at - 1 : row === at - 1 ? at : row]!))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const id = playbook?.id ?? String(form.get('id'))
    put.mutate({ id, store: store.trim() || undefined, title: String(form.get('title')), steps, version: playbook?.version ?? 0 }, { onSuccess: close })
  }
  return (
    <Modal
      opened
      onClose={close}
      size="lg"
      title={playbook ? t('playbooks.changeOne', { title: playbook.title }) : t('playbooks.new')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          <ProblemAlert error={put.error} />
          {!playbook && <TextInput name="id" label={t('macros.id')} description={t('macros.idHint')} required pattern="[a-z0-9][a-z0-9\-]*" maxLength={60} />}
          <TextInput name="title" label={t('playbooks.title')} defaultValue={playbook?.title} required maxLength={100} />
          <TextInput label={t('playbooks.store')} description={t('macros.storeHint')} value={store} onChange={(event) => setStore(event.currentTarget.value)} />
          {steps.map((step, at) => (
            <StepFields
              key={at}
              at={at}
              step={step}
              store={store.trim()}
              change={(next) => change(at, next)}
              up={at > 0 ? () => up(at) : undefined}
              remove={steps.length > 1 ? () => setSteps((before) => before.filter((_, row) => row !== at)) : undefined}
            />
          ))}
          <Group>
            <Button variant="default" disabled={steps.length >= 20} onClick={() => setSteps((before) => [...before, { name: `step-${before.length + 1}`, kind: 'SOLVE' }])}>
              {t('playbooks.addStep')}
            </Button>
          </Group>
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
