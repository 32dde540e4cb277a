import { Button, Checkbox, Group, Popover, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay, useMe } from '../../api/session'
import type { TicketFilter } from '../../api/tickets'
import { kept, type SavedView, useRemoveView, useSaveView } from '../../api/together'
import { ProblemAlert } from '../../parts/Failed'

/** Keeps what is shown as a view of its own, or takes the one that is shown away. */
export function SaveView({ filter, current }: { filter: TicketFilter; current: SavedView | undefined }) {
  const { t } = useTranslation()
  const me = useMe()
  const manages = useMay('tickets:manage')
  const remove = useRemoveView()
  const [open, setOpen] = useState(false)
  if (current) {
    if (current.owner !== me.id && !manages) return null
    return (
      <>
        <Button variant="default" loading={remove.isPending} onClick={() => remove.mutate(current.viewId)}>
          {t('views.remove')}
        </Button>
        <ProblemAlert error={remove.error} />
      </>
    )
  }
  return (
    <Popover opened={open} onChange={setOpen} trapFocus position="bottom-start" shadow="md">
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)}>
          {t('views.save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form filter={filter} close={() => setOpen(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Form({ filter, close }: { filter: TicketFilter; close: () => void }) {
  const { t } = useTranslation()
  const save = useSaveView()
  const [id] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim()) save.mutate({ id, name: name.trim(), filter: kept(filter), shared }, { onSuccess: close })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <ProblemAlert error={save.error} />
        <TextInput label={t('views.name')} required maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Checkbox label={t('views.shared')} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
        <Group>
          <Button type="submit" loading={save.isPending} disabled={!name.trim()}>
            {t('views.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
