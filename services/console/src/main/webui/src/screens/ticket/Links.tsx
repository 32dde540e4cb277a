import { Anchor, Button, CloseButton, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../api/session'
import type { Ticket } from '../../api/tickets'
import { type LinkedTicket, linksQuery, useLink, useUnlink } from '../../api/together'
import { Word } from '../../parts/Badges'
import { ProblemAlert } from '../../parts/Failed'

/** Tickets that have to do with this one: the same parcel of another customer, what was split off, the order before. */
export function Links({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const may = useMay('tickets:work')
  const { data: links = [], error } = useQuery(linksQuery(ticket.ticketId))
  if (!may && links.length === 0) return null
  return (
    <Paper withBorder p="sm">
      <Stack gap="xs">
        <Title order={2} size="h5">
          {t('links.title')}
        </Title>
        <ProblemAlert error={error} />
        {links.map((link) => (
          <Linked key={link.ticketId} ticketId={ticket.ticketId} link={link} may={may} />
        ))}
        {may && <Add ticketId={ticket.ticketId} />}
      </Stack>
    </Paper>
  )
}

function Linked({ ticketId, link, may }: { ticketId: string; link: LinkedTicket; may: boolean }) {
  const { t } = useTranslation()
  const unlink = useUnlink(ticketId)
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Anchor component={Link} to="/tickets/$id" params={{ id: link.ticketId } as never} size="sm">
          {link.number}
        </Anchor>
        <Word area="status" value={link.status} />
        <Text size="sm" truncate>
          {link.subject}
        </Text>
      </Group>
      {may && <CloseButton size="sm" className="no-print" aria-label={t('links.remove', { number: link.number })} disabled={unlink.isPending} onClick={() => unlink.mutate(link.ticketId)} />}
    </Group>
  )
}

function Add({ ticketId }: { ticketId: string }) {
  const { t } = useTranslation()
  const [number, setNumber] = useState('')
  const link = useLink(ticketId)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const asked = number.trim().toUpperCase()
    if (asked) link.mutate(/^\d+$/.test(asked) ? `T-${asked}` : asked, { onSuccess: (found) => found && setNumber('') })
  }
  return (
    <form onSubmit={submit} className="no-print">
      <ProblemAlert error={link.error} />
      <Group gap="xs" align="end">
        <TextInput
          size="xs"
          label={t('links.number')}
          placeholder="T-1042"
          value={number}
          error={link.data === false ? t('links.unknown') : undefined}
          onChange={(event) => {
            link.reset()
            setNumber(event.currentTarget.value)
          }}
        />
        <Button type="submit" size="xs" variant="default" loading={link.isPending} disabled={!number.trim()}>
          {t('links.add')}
        </Button>
      </Group>
    </form>
  )
}
