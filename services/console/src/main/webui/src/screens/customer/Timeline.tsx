import { Anchor, Chip, Group, Stack, Text, Timeline as Rail, Title, Tooltip } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Line, timelineQuery } from '../../api/customers'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { More } from '../../parts/More'
import { Time } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'

const GROUPS = ['order', 'shipment', 'incident', 'notice', 'survey', 'ticket', 'gesture', 'note']

/** Everything that happened, newest first; each line names what led to it. */
export function Timeline({ of }: { of: { customer?: string; order?: string } }) {
  const { t, i18n } = useTranslation()
  const [kinds, setKinds] = useState<string[]>([])
  const query = useInfiniteQuery(timelineQuery(of, kinds, i18n.language))
  const lines = (query.data?.pages.flatMap((page) => page.items ?? []) ?? []) as Line[]
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('timeline.title')}
      </Title>
      <Chip.Group multiple value={kinds} onChange={setKinds}>
        <Group gap={6} className="no-print">
          {GROUPS.map((group) => (
            <Chip key={group} value={group} size="xs" variant="outline">
              {t(`timeline.${group}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <ProblemAlert error={query.error} />
      {query.isPending && <Waiting />}
      {query.data && lines.length === 0 && <Empty title={t('timeline.none')} />}
      <Rail bulletSize={12} lineWidth={2} active={lines.length}>
        {lines.map((line) => (
          <Rail.Item key={line.lineId} id={`line-${line.lineId}`}>
            <Text size="sm">{line.text}</Text>
            <Group gap="xs">
              <Text size="xs">
                <Time at={line.at} />
              </Text>
              {of.customer && line.orderId && (
                <Anchor component={Link} to="/orders/$id" params={{ id: line.orderId } as never} size="xs">
                  {t('timeline.ofOrder')}
                </Anchor>
              )}
              <Because line={line} known={lines} />
            </Group>
          </Rail.Item>
        ))}
      </Rail>
      <More query={query} />
    </Stack>
  )
}

/** Goes to the line of the cause where it is in sight; names the event where it is not. */
function Because({ line, known }: { line: Line; known: Line[] }) {
  const { t } = useTranslation()
  const cause = known.find((other) => other.lineId === line.causeLineId)
  if (cause)
    return (
      <Anchor size="xs" href={`#line-${cause.lineId}`} title={cause.text}>
        {t('timeline.because')}
      </Anchor>
    )
  if (!line.cause?.type) return null
  return (
    <Tooltip label={line.cause.eventId}>
      <Text size="xs" c="dimmed" tabIndex={0}>
        {line.cause.type.replace('dev.estela.', '').replace('.v1', '')}
      </Text>
    </Tooltip>
  )
}
