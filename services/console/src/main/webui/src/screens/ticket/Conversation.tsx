import { Anchor, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { businessNow } from '../../api/clock'
import { useMay } from '../../api/session'
import { attachmentsQuery, type Message, messagesQuery, type Ticket, useTakeBack } from '../../api/tickets'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { Time } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'
import { Split } from './Split'

const LOOK: Record<string, string> = { RECEIVED: 'said-by-customer', REPLY: 'said-by-us', NOTE: 'note' }

export function Conversation({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const { data: messages, error, isPending } = useQuery(messagesQuery(ticket.ticketId))
  const { data: attachments = [] } = useQuery(attachmentsQuery(ticket.ticketId))
  const may = useMay('tickets:work')
  const over = ticket.status === 'CLOSED' || ticket.status === 'MERGED'
  if (isPending) return <Waiting rows={3} />
  return (
    <Stack gap="sm" aria-live="polite">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('conversation.title')}
        </Title>
        {may && !over && <Split ticket={ticket} messages={messages ?? []} />}
      </Group>
      <ProblemAlert error={error} />
      {messages?.length === 0 && <Empty title={t('conversation.none')}>{t('conversation.noneHint')}</Empty>}
      {messages?.map((message) => (
        <Paper key={message.messageId} withBorder p="sm" className={LOOK[message.kind ?? '']}>
          <Group justify="space-between" gap="xs">
            <Text size="sm" fw={600}>
              {t(`message.${message.kind}`)} · {message.by?.name ?? t(`actor.${message.by?.kind}`)}
            </Text>
            <Text size="xs">
              {t(`channel.${message.channel}`, { defaultValue: '' })} <Time at={message.at} />
            </Text>
          </Group>
          <Text className="words" mt={6}>
            {message.text || <em>{t('conversation.erased')}</em>}
          </Text>
          <Group gap="sm">
            {attachments
              .filter((file) => file.messageId === message.messageId)
              .map((file) => (
                <Anchor
                  key={file.attachmentId}
                  size="sm"
                  href={`/console/api/tickets/${ticket.ticketId}/attachments/${file.attachmentId}`}
                  download={file.name}
                >
                  {file.name} ({Math.ceil((file.size ?? 0) / 1024)} kB)
                </Anchor>
              ))}
          </Group>
          <Leaving ticket={ticket} message={message} />
        </Paper>
      ))}
    </Stack>
  )
}

/** Until it leaves it can be taken back; afterwards it says what became of it. */
function Leaving({ ticket, message }: { ticket: Ticket; message: Message }) {
  const { t } = useTranslation()
  const back = useTakeBack(ticket.ticketId)
  const left = useSecondsUntil(message.state === 'LEAVING' ? message.leavesAt : undefined)
  if (message.kind !== 'REPLY' || message.state === 'THERE') return null
  return (
    <Group gap="xs" mt={6}>
      <Text size="xs">{left > 0 ? t('message.leaves', { seconds: left }) : t(`messageState.${message.state === 'LEAVING' ? 'READY' : message.state}`)}</Text>
      {left > 0 && (
        <Button size="compact-xs" variant="default" loading={back.isPending} onClick={() => back.mutate(message.messageId)}>
          {t('message.takeBack')}
        </Button>
      )}
      <ProblemAlert error={back.error} />
    </Group>
  )
}

function useSecondsUntil(at: string | undefined): number {
  const [now, setNow] = useState(() => businessNow().getTime())
  const left = at ? Math.max(0, Math.ceil((new Date(at).getTime() - now) / 1_000)) : 0
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => setNow(businessNow().getTime()), 500)
    return () => clearTimeout(timer)
  }, [left, now])
  return left > 60 ? 0 : left
}
