import { Button, Card, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Note, notesQuery, useChangeNote, useRemoveNote, useWriteNote } from '../../../api/care'
import type { Customer } from '../../../api/customers'
import { useMay, useMe } from '../../../api/session'
import { ProblemAlert } from '../../../parts/Failed'
import { newKey } from '../../../parts/key'
import { More } from '../../../parts/More'
import { Time } from '../../../parts/Time'

const LONGEST = 10_000

/** What agents leave each other about a person; the customer never sees it. */
export function Notes({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(notesQuery(customer))
  const may = useMay('customers:care')
  const notes = (query.data?.pages.flatMap((page) => page.items ?? []) ?? []) as Note[]
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h4">
        {t('note.title')}
      </Title>
      <Stack gap="xs" mt="xs">
        <ProblemAlert error={query.error} />
        {may && <NewNote customer={customer} />}
        {query.data && notes.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('note.none')}
          </Text>
        )}
        {notes.map((note) => (
          <NoteCard key={note.noteId} customer={customer} note={note} />
        ))}
      </Stack>
      <More query={query} />
    </Card>
  )
}

function NewNote({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const write = useWriteNote(customer)
  const [key, setKey] = useState(() => newKey())
  const [text, setText] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    write.mutate(
      { key, text },
      {
        onSuccess: () => {
          setText('')
          setKey(newKey())
        },
      },
    )
  }
  return (
    <form onSubmit={submit} className="no-print">
      <Stack gap="xs">
        <ProblemAlert error={write.error} />
        <Textarea label={t('note.new')} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize maxLength={LONGEST} />
        <Group>
          <Button type="submit" size="xs" disabled={!text.trim()} loading={write.isPending}>
            {t('note.write')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function NoteCard({ customer, note }: { customer: Customer; note: Note }) {
  const { t } = useTranslation()
  const me = useMe()
  const [doing, setDoing] = useState<'change' | 'remove'>()
  const remove = useRemoveNote(customer)
  const own = useMay('customers:care') && note.author === me.id
  return (
    <Paper withBorder p="xs">
      {doing === 'change' ? (
        <ChangeNote customer={customer} note={note} close={() => setDoing(undefined)} />
      ) : (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {note.text}
        </Text>
      )}
      <ProblemAlert error={remove.error} />
      <Group gap="xs" mt={4}>
        <Text size="xs">
          {note.author} · <Time at={note.changedAt} /> {note.version > 1 && t('note.changed')}
        </Text>
        {own && !doing && (
          <>
            <Button size="compact-xs" variant="default" onClick={() => setDoing('change')}>
              {t('note.change')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setDoing('remove')}>
              {t('note.remove')}
            </Button>
          </>
        )}
        {doing === 'remove' && (
          <>
            <Button size="compact-xs" color="red" loading={remove.isPending} onClick={() => remove.mutate(note)}>
              {t('note.confirm')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => setDoing(undefined)}>
              {t('cancel')}
            </Button>
          </>
        )}
      </Group>
    </Paper>
  )
}

function ChangeNote({ customer, note, close }: { customer: Customer; note: Note; close: () => void }) {
  const { t } = useTranslation()
  const change = useChangeNote(customer)
  const [seen] = useState(note)
  const [text, setText] = useState(note.text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate({ note: seen, text }, { onSuccess: close })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="xs">
        <ProblemAlert error={change.error} />
        <Textarea label={t('note.text')} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize maxLength={LONGEST} required />
        <Group>
          <Button type="submit" size="compact-xs" disabled={!text.trim()} loading={change.isPending}>
            {t('note.save')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
