import { Alert, Button, Group, Paper, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Status, type Ticket, useNote, useReply, useTakeDown } from '../../api/tickets'
import { ProblemAlert } from '../../parts/Failed'
import { newKey } from '../../parts/key'
import { useDraft } from './useDraft'

type Mode = 'reply' | 'note' | 'received'

/** What the agent writes: a reply goes to the customer, a note never does, and nobody can take one for the other. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const [mode, setMode] = useState<Mode>('reply')
  const [text, setText, forget] = useDraft(`${ticket.ticketId}/${mode}`)
  const box = useRef<HTMLTextAreaElement>(null)
  const reply = useReply(ticket)
  const [key, setKey] = useState(() => newKey())
  const note = useNote(ticket.ticketId)
  const takeDown = useTakeDown(ticket.ticketId)
  const pending = reply.isPending || note.isPending || takeDown.isPending
  const write = (next: Mode) => () => {
    setMode(next)
    setTimeout(() => box.current?.focus())
  }
  useHotkeys([
    ['r', write('reply')],
    ['n', write('note')],
  ])
  const send = (then?: Status) => {
    if (!text.trim() || pending) return
    const onSuccess = {
      onSuccess: () => {
        forget()
        setKey(newKey())
      },
    }
    if (mode === 'reply') reply.mutate({ key, text, then }, onSuccess)
    else if (mode === 'note') note.mutate(text, onSuccess)
    else takeDown.mutate(text, onSuccess)
  }
  return (
    <Paper withBorder p="sm" className={`no-print ${mode === 'note' ? 'note' : ''}`}>
      <Stack gap="xs">
        <SegmentedControl
          value={mode}
          onChange={(value) => setMode(value as Mode)}
          aria-label={t('composer.mode')}
          fullWidth
          size="xs"
          data={(['reply', 'note', 'received'] as Mode[]).map((value) => ({ value, label: t(`composer.${value}`) }))}
        />
        {mode === 'note' && (
          <Alert variant="transparent" color="gray" p={0}>
            {t('composer.private')}
          </Alert>
        )}
        <ProblemAlert error={reply.error ?? note.error ?? takeDown.error} />
        <Textarea
          ref={box}
          aria-label={t(`composer.${mode}`)}
          lang={ticket.language ?? undefined}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') send()
          }}
          autosize
          minRows={4}
          maxRows={20}
          maxLength={50_000}
        />
        <Group gap="xs">
          <Button onClick={() => send()} loading={pending} disabled={!text.trim()}>
            {t(mode === 'reply' ? 'composer.send' : 'composer.keep')}
          </Button>
          {mode === 'reply' && (
            <>
              <Button variant="default" disabled={!text.trim() || pending} onClick={() => send('WAITING_CUSTOMER')}>
                {t('composer.sendAndWait')}
              </Button>
              <Button variant="default" disabled={!text.trim() || pending || !ticket.reason} title={ticket.reason ? undefined : t('composer.reasonFirst')} onClick={() => send('SOLVED')}>
                {t('composer.sendAndSolve')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
