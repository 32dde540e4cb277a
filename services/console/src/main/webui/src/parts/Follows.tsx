import { Badge, Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Actions, queuesQuery } from '../api/macros'
import { reasonsQuery } from '../api/tickets'

/** What a macro does with a ticket beside answering it. */
export function Follows({ actions }: { actions?: Actions }) {
  const { t, i18n } = useTranslation()
  const { data: reasons = [] } = useQuery(reasonsQuery)
  const { data: queues = [] } = useQuery(queuesQuery)
  const reason = reasons.find((one) => one.path === actions?.reason)
  const words = [
    actions?.reason && t('macro.reasonIs', { reason: reason?.names[i18n.language] ?? reason?.names.en ?? actions.reason }),
    actions?.then && t('macro.thenIs', { status: t(`status.${actions.then}`) }),
    actions?.queue && t('macro.queueIs', { queue: queues.find((one) => one.id === actions.queue)?.name ?? actions.queue }),
    actions?.snoozeHours && t('macro.sleeps', { count: actions.snoozeHours }),
  ].filter(Boolean)
  if (words.length === 0) return <Text size="sm">{t('macro.nothingFollows')}</Text>
  return (
    <Group gap={6}>
      {words.map((word) => (
        <Badge key={String(word)} variant="light" color="gray" tt="none" styles={{ label: { color: 'var(--mantine-color-text)' } }}>
          {word}
        </Badge>
      ))}
    </Group>
  )
}
