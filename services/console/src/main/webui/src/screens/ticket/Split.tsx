import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message, Ticket } from '../../api/tickets'
import { useSplit } from '../../api/together'
import { ProblemAlert } from '../../parts/Failed'
import { newKey } from '../../parts/key'
import { Time } from '../../parts/Time'

/** What the customer wrote about something else becomes a ticket of its own. */
export function Split({ ticket, messages }: { ticket: Ticket; messages: Message[] }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const theirs = messages.filter((message) => message.kind === 'RECEIVED' && message.ticketId === ticket.ticketId)
  const most = ticket.channel === 'event' ? theirs.length : theirs.length - 1
  if (most < 1) return null
  return (
    <>
      <Button size="compact-sm" variant="default" className="no-print" onClick={() => setOpen(true)}>
        {t('split.open')}
      </Button>
      {open && <Form ticket={ticket} theirs={theirs} most={most} close={() => setOpen(false)} />}
    </>
  )
}

function Form({ ticket, theirs, most, close }: { ticket: Ticket; theirs: Message[]; most: number; close: () => void }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const split = useSplit(ticket)
  const [key] = useState(() => newKey())
  const [subject, setSubject] = useState('')
  const [chosen, setChosen] = useState<string[]>([])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    split.mutate({ key, subject, messages: chosen }, { onSuccess: (made) => void navigate({ to: '/tickets/$id', params: { id: made.ticketId } }) })
  }
  return (
    <Modal opened onClose={close} title={t('split.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <ProblemAlert error={split.error} />
          <TextInput label={t('split.subject')} required maxLength={500} value={subject} onChange={(event) => setSubject(event.currentTarget.value)} data-autofocus />
          <Checkbox.Group label={t('split.which')} description={t('split.hint')} value={chosen} onChange={setChosen}>
            <Stack gap="xs" mt="xs">
              {theirs.map((message) => (
                <Checkbox
                  key={message.messageId}
                  value={message.messageId}
                  disabled={chosen.length >= most && !chosen.includes(message.messageId)}
                  label={
                    <>
                      <Text size="sm" lineClamp={3}>
                        {message.text}
                      </Text>
                      <Text size="xs">
                        <Time at={message.at} />
                      </Text>
                    </>
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <Group>
            <Button type="submit" loading={split.isPending} disabled={!subject.trim() || chosen.length === 0}>
              {t('split.do')}
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
