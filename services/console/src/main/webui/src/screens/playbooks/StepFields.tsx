import { Button, Fieldset, Group, NumberInput, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { macrosForQuery } from '../../api/macros'
import { KINDS, type Kind, type PlayStep } from '../../api/playbooks'
import { reasonsQuery } from '../../api/tickets'

const GESTURES = ['voucher', 'shipping_refund', 'credit'] as const

interface Fields {
  step: PlayStep
  change: (step: PlayStep) => void
}

/** One step: what it is called, what it does, and with what. Another kind begins with nothing. */
export function StepFields({ at, step, store, change, up, remove }: Fields & { at: number; store: string; up?: () => void; remove?: () => void }) {
  const { t } = useTranslation()
  return (
    <Fieldset legend={t('playbooks.step', { number: at + 1 })}>
      <Group grow align="start" preventGrowOverflow={false}>
        <TextInput
          label={t('playbooks.name')}
          description={t('playbooks.nameHint')}
          value={step.name}
          required
          pattern="[a-z0-9][a-z0-9\-]*"
          maxLength={60}
          onChange={(event) => change({ ...step, name: event.currentTarget.value })}
        />
        <Select
          label={t('playbooks.kind')}
          data={KINDS.map((kind) => ({ value: kind, label: t(`stepKind.${kind}`) }))}
          value={step.kind}
          allowDeselect={false}
          onChange={(kind) => change({ name: step.name, kind: kind as Kind, ...(kind === 'GRANT_GESTURE' ? { gesture: 'voucher' } : {}) })}
        />
        {(step.kind === 'SEND_MACRO' || step.kind === 'ASK_PHOTO') && <MacroOf step={step} store={store} change={change} />}
        {step.kind === 'GRANT_GESTURE' && (
          <Select
            label={t('gesture.kind')}
            data={GESTURES.map((value) => ({ value, label: t(`gesture.${value}`) }))}
            value={step.gesture ?? null}
            allowDeselect={false}
            onChange={(gesture) => change({ ...step, gesture: gesture as (typeof GESTURES)[number] })}
          />
        )}
        {(step.kind === 'GRANT_GESTURE' || step.kind === 'REQUEST_REFUND') && (
          <NumberInput
            label={t('playbooks.amount')}
            description={t(step.kind === 'REQUEST_REFUND' ? 'playbooks.refundHint' : 'playbooks.amountHint')}
            value={step.amount ?? ''}
            min={1}
            allowDecimal={false}
            required={step.kind === 'GRANT_GESTURE'}
            onChange={(amount) => change({ ...step, amount: typeof amount === 'number' ? amount : undefined })}
          />
        )}
        {step.kind === 'SET_REASON' && <ReasonOf step={step} change={change} />}
      </Group>
      <Group gap={6} mt="xs">
        {up && (
          <Button size="compact-xs" variant="default" aria-label={t('playbooks.upOne', { number: at + 1 })} onClick={up}>
            {t('playbooks.up')}
          </Button>
        )}
        {remove && (
          <Button size="compact-xs" variant="default" aria-label={t('playbooks.dropOne', { number: at + 1 })} onClick={remove}>
            {t('playbooks.remove')}
          </Button>
        )}
      </Group>
    </Fieldset>
  )
}

/** What all stores do says only what all stores say. */
function MacroOf({ step, store, change }: Fields & { store: string }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [q] = useDebouncedValue(words, 250)
  const { data: macros = [] } = useQuery(macrosForQuery(store || undefined, q))
  const fitting = macros.filter((macro) => !macro.store || macro.store === store).map((macro) => ({ value: macro.id, label: macro.title }))
  const named = step.macro && !fitting.some((macro) => macro.value === step.macro) ? [{ value: step.macro, label: step.macro }] : []
  return (
    <Select
      label={t('playbooks.macro')}
      data={[...named, ...fitting]}
      value={step.macro ?? null}
      searchable
      searchValue={words}
      onSearchChange={setWords}
      required
      onChange={(macro) => change({ ...step, macro: macro ?? undefined })}
    />
  )
}

function ReasonOf({ step, change }: Fields) {
  const { t, i18n } = useTranslation()
  const { data: reasons = [] } = useQuery(reasonsQuery)
  const precise = reasons.filter((reason) => reason.active && !reasons.some((other) => other.active && other.path.startsWith(`${reason.path}/`)))
  return (
    <Select
      label={t('macros.reason')}
      placeholder={t('playbooks.proposed')}
      data={precise.map((reason) => ({ value: reason.path, label: reason.names[i18n.language] ?? reason.names.en ?? reason.path }))}
      value={step.reason ?? null}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': `${t('macros.reason')}: ${t('playbooks.proposed')}` }}
      onChange={(reason) => change({ ...step, reason: reason ?? undefined })}
    />
  )
}
