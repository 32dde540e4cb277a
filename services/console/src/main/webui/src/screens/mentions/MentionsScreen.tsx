import { Anchor, Button, Checkbox, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Mention, mentionsQuery, useReadMention } from '../../api/together'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { More } from '../../parts/More'
import { Time } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'

/** The notes that call me. */
export function MentionsScreen() {
  const { t } = useTranslation()
  const [unread, setUnread] = useState(true)
  const query = useInfiniteQuery(mentionsQuery(unread))
  const found = (query.data?.pages.flatMap((page) => page.items ?? []) ?? []) as Mention[]
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.mentions')}
      </Title>
      <Checkbox label={t('mentions.unread')} checked={unread} onChange={(event) => setUnread(event.currentTarget.checked)} />
      <ProblemAlert error={query.error} />
      {query.isPending && <Waiting rows={5} />}
      {query.isSuccess && found.length === 0 && <Empty title={t('mentions.none')}>{t('mentions.noneHint')}</Empty>}
      {found.map((mention) => (
        <One key={mention.messageId} mention={mention} />
      ))}
      <More query={query} />
    </Stack>
  )
}

function One({ mention }: { mention: Mention }) {
  const { t } = useTranslation()
  const read = useReadMention()
  const seen = () => !mention.readAt && read.mutate(mention.messageId)
  return (
    <Paper withBorder p="sm" className="note">
      <Group justify="space-between" gap="xs">
        <Anchor component={Link} to="/tickets/$id" params={{ id: mention.ticketId } as never} size="sm" fw={600} onClick={seen}>
          {mention.number} · {mention.subject}
        </Anchor>
        <Text size="xs">
          {mention.by} · <Time at={mention.at} />
        </Text>
      </Group>
      <Text className="words" mt={6}>
        {mention.text || <em>{t('conversation.erased')}</em>}
      </Text>
      <ProblemAlert error={read.error} />
      {!mention.readAt && (
        <Button size="compact-xs" variant="default" mt={6} loading={read.isPending} onClick={seen}>
          {t('mentions.read')}
        </Button>
      )}
    </Paper>
  )
}
