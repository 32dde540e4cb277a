import { Button, Group, List, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Customer } from '../../api/customers'
import { BASES, type Basis, erasureQuery, useErase } from '../../api/erasure'
import { ProblemAlert } from '../../parts/Failed'
import { Time } from '../../parts/Time'

/** The right to be forgotten: nobody does it by accident, and everybody sees how far it is. */
export function EraseButton({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="default" color="red" onClick={() => setOpen(true)} className="no-print">
        {t('erasure.open')}
      </Button>
      {open && <ErasureDialog customer={customer} close={() => setOpen(false)} />}
    </>
  )
}

function ErasureDialog({ customer, close }: { customer: Customer; close: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const erase = useErase(customer.customerId!, customer.store)
  const leave = () => {
    if (erase.data) void cache.invalidateQueries()
    close()
  }
  return (
    <Modal opened onClose={leave} title={t('erasure.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemAlert error={erase.error} />
        {erase.data ? (
          <Progress id={erase.data.erasureId!} close={leave} />
        ) : (
          <Question customer={customer} erase={erase.mutate} busy={erase.isPending} close={close} />
        )}
      </Stack>
    </Modal>
  )
}

function Question({ customer, erase, busy, close }: { customer: Customer; erase: (basis: Basis) => void; busy: boolean; close: () => void }) {
  const { t } = useTranslation()
  const [basis, setBasis] = useState<Basis | null>(null)
  const [typed, setTyped] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (basis) erase(basis)
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('erasure.goes')}</Text>
        <Text size="sm">{t('erasure.stays')}</Text>
        <Text size="sm" fw={600}>
          {t('erasure.final')}
        </Text>
        <Select
          label={t('erasure.basis')}
          data={BASES.map((value) => ({ value, label: t(`erasure.${value}`) }))}
          value={basis}
          onChange={(value) => setBasis(value as Basis | null)}
          required
        />
        <TextInput
          label={t('erasure.confirm', { id: customer.customerId })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          required
        />
        <Group>
          <Button type="submit" color="red" disabled={!basis || typed.trim() !== customer.customerId} loading={busy}>
            {t('erasure.do')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function Progress({ id, close }: { id: string; close: () => void }) {
  const { t } = useTranslation()
  const { data: erasure, error } = useQuery(erasureQuery(id))
  return (
    <Stack aria-live="polite">
      <ProblemAlert error={error} />
      <Text fw={600}>{t(erasure?.doneAt ? 'erasure.done' : 'erasure.running')}</Text>
      <List size="sm">
        {erasure?.services?.map((step) => (
          <List.Item key={step.service}>
            {t(`service.${step.service}`, { defaultValue: step.service })}: {step.doneAt ? <Time at={step.doneAt} /> : t('erasure.waiting')}
          </List.Item>
        ))}
      </List>
      <Group>
        <Button onClick={close}>{t('close')}</Button>
      </Group>
    </Stack>
  )
}
