import { Alert, Button, Group, Paper, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PLACEHOLDERS, type Rendered } from '../../api/macros'
import { type Ticket, useNote, useReply, useTakeDown } from '../../api/tickets'
import { ProblemAlert } from '../../parts/Failed'
import { Follows } from '../../parts/Follows'
import { newKey } from '../../parts/key'
import { Missing, OtherLanguage } from '../../parts/MacroFaults'
import { Call } from './Call'
import { MacroPicker } from './MacroPicker'
import { Others } from './Others'
import { useDraft } from './useDraft'

type Mode = 'reply' | 'note' | 'received'

/** What the agent writes: a reply goes to the customer, a note never does, and nobody can take one for the other. A macro writes for them, and says what follows. */
export function Composer({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const [mode, setMode] = useState<Mode>('reply')
  const [text, setText, forget] = useDraft(`${ticket.ticketId}/${mode}`)
  const box = useRef<HTMLTextAreaElement>(null)
  const reply = useReply(ticket)
  const [key, setKey] = useState(() => newKey())
  const [macro, setMacro] = useState<Rendered>()
  const replies = mode === 'reply'
  const missing = replies ? PLACEHOLDERS.filter((word) => text.includes(`{${word}}`)) : []
  const reason = ticket.reason ?? macro?.actions.reason
  const ready = !!text.trim() && missing.length === 0
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
  const insert = (chosen: Rendered) => {
    const [from, to] = [box.current?.selectionStart ?? text.length, box.current?.selectionEnd ?? text.length]
    setText(text.slice(0, from) + chosen.text + text.slice(to))
    setMacro(chosen)
    setTimeout(() => box.current?.focus())
  }
  const send = (then = macro?.actions.then) => {
    if (!ready || pending) return
    const onSuccess = {
      onSuccess: () => {
        forget()
        setKey(newKey())
        setMacro(undefined)
      },
    }
    if (replies) reply.mutate({ key, text, then, follows: macro?.actions }, onSuccess)
    else if (mode === 'note') note.mutate(text, onSuccess)
    else takeDown.mutate(text, onSuccess)
  }
  const call = (agent: string) => {
    setText(`${text}${!text || text.endsWith(' ') || text.endsWith('\n') ? '' : ' '}@${agent} `)
    setTimeout(() => box.current?.focus())
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
        <Others ticketId={ticket.ticketId} writing={replies && !!text.trim()} />
        {replies && <MacroPicker ticket={ticket} use={insert} />}
        {mode === 'note' && <Call call={call} />}
        <Missing words={missing} />
        {replies && macro && (
          <Stack gap={6}>
            <OtherLanguage macro={macro} />
            <Group gap="xs" role="group" aria-label={t('macro.follows')}>
              <Text size="sm">{t('macro.follows')}</Text>
              <Follows actions={macro.actions} />
              <Button size="compact-xs" variant="default" onClick={() => setMacro({ ...macro, actions: {} })}>
                {t('macro.nothingElse')}
              </Button>
            </Group>
          </Stack>
        )}
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
          <Button onClick={() => send()} loading={pending} disabled={!ready}>
            {t(replies ? 'composer.send' : 'composer.keep')}
          </Button>
          {replies && (
            <>
              <Button variant="default" disabled={!ready || pending} onClick={() => send('WAITING_CUSTOMER')}>
                {t('composer.sendAndWait')}
              </Button>
              <Button variant="default" disabled={!ready || pending || !reason} title={reason ? undefined : t('composer.reasonFirst')} onClick={() => send('SOLVED')}>
                {t('composer.sendAndSolve')}
              </Button>
            </>
          )}
        </Group>
      </Stack>
    </Paper>
  )
}
