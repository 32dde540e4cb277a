import { Anchor, Group, Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { answersPage, answersQuery, AT_ONCE, type Score, type ScoreFilter, scoresQuery } from '../../api/lists'
import { Choice } from '../../parts/Choice'
import { Download } from '../../parts/Download'
import { Empty } from '../../parts/Empty'
import { ProblemAlert } from '../../parts/Failed'
import { More } from '../../parts/More'
import { Time, useFormats } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'

/** What customers answer, and what it comes to. */
export function SurveysScreen() {
  const { t } = useTranslation()
  const filter = useSearch({ strict: false }) as ScoreFilter
  const navigate = useNavigate()
  const scores = useQuery(scoresQuery({ groupBy: 'carrier', ...filter }))
  const answers = useInfiniteQuery(answersQuery({ store: filter.store }))
  const found = answers.data?.pages.flatMap((page) => page.items ?? []) ?? []
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.surveys')}
      </Title>
      <Group align="end" className="no-print">
        <Choice
          label={t('surveys.groupBy')}
          area="group"
          values={['store', 'carrier', 'service', 'lane']}
          value={filter.groupBy ?? 'carrier'}
          onChange={(groupBy) => void navigate({ to: '/surveys', search: { ...filter, groupBy } })}
        />
      </Group>
      <ProblemAlert error={scores.error} />
      {scores.isPending && <Waiting rows={4} />}
      {scores.data && <ScoreTable scores={(scores.data.items ?? []) as Score[]} />}
      <Recovered total={scores.data?.total} />
      <Group justify="space-between">
        <Title order={2} size="h4">
          {t('surveys.answers')}
        </Title>
        <Download
          name="answers"
          page={(after) => answersPage({ store: filter.store }, after, AT_ONCE)}
          columns={{
            orderId: (one) => one.orderId,
            store: (one) => one.store,
            carrier: (one) => one.carrier,
            score: (one) => one.score,
            onTime: (one) => one.onTime,
            comment: (one) => one.comment,
            answeredAt: (one) => one.answeredAt,
          }}
        />
      </Group>
      <ProblemAlert error={answers.error} />
      {answers.data && found.length === 0 && <Empty title={t('surveys.none')}>{t('surveys.noneHint')}</Empty>}
      {found.map((answer) => (
        <Group key={answer.invitationId} gap="sm" align="start" wrap="nowrap">
          <Text fw={700} w={40} aria-label={t('surveys.score', { score: answer.score })}>
            {answer.score}/5
          </Text>
          <Stack gap={0}>
            <Text size="sm" className="words">
              {answer.comment ?? t('surveys.noComment')}
            </Text>
            <Text size="xs">
              <Anchor component={Link} to="/orders/$id" params={{ id: answer.orderId } as never} size="xs">
                {answer.orderId}
              </Anchor>{' '}
              · {answer.carrier} · <Time at={answer.answeredAt} short />
            </Text>
          </Stack>
        </Group>
      ))}
      <More query={answers} />
    </Stack>
  )
}

/** Of those who had trouble and were asked again once it was solved. */
function Recovered({ total }: { total?: Score }) {
  const { t } = useTranslation()
  const format = useFormats()
  const recovered = total?.recovery?.recovered
  if (!recovered?.of || typeof recovered.share !== 'number') return null
  return <Text>{t('surveys.recovered', { share: format.share(recovered.share), count: recovered.count, of: recovered.of })}</Text>
}

function ScoreTable({ scores }: { scores: Score[] }) {
  const { t } = useTranslation()
  const format = useFormats()
  const share = (value?: { share?: number | null; low?: number | null; high?: number | null }) =>
    value?.share === undefined || value.share === null ? '–' : format.share(value.share)
  if (scores.length === 0) return <Empty title={t('surveys.noScores')} />
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {['group', 'invitations', 'answers', 'csat', 'mean', 'onTime', 'disagreement'].map((column) => (
              <Table.Th key={column}>{t(`surveys.${column}`)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {scores.map((score) => {
            const name = Object.values(score.group ?? {}).join(' ') || t('surveys.unknown')
            return (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{score.invitations}</Table.Td>
                <Table.Td>{score.answers}</Table.Td>
                <Table.Td>{share(score.csat as never)}</Table.Td>
                <Table.Td>{score.mean === undefined || score.mean === null ? '–' : format.number(score.mean)}</Table.Td>
                <Table.Td>{share(score.onTime as never)}</Table.Td>
                <Table.Td>{share(score.disagreement as never)}</Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
