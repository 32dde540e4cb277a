import { Anchor, Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AT_ONCE, noticeMessageQuery, type Notice, type NoticeFilter, noticesPage, noticesQuery } from '../../api/lists'
import { Word } from '../../parts/Badges'
import { Choice } from '../../parts/Choice'
import { Download } from '../../parts/Download'
import { ProblemAlert } from '../../parts/Failed'
import { Listing } from '../../parts/Listing'
import { Time } from '../../parts/Time'
import { Waiting } from '../../parts/Waiting'

const KINDS = ['shipped', 'out_for_delivery', 'ready_for_pickup', 'delivered', 'announced', 'late', 'not_handed_over', 'silent', 'attempt_failed', 'exception', 'lost', 'recovered', 'survey', 'survey_reminder', 'survey_recovery']
const STATUSES = ['planned', 'held', 'sent', 'failed', 'withdrawn', 'suppressed']

/** What customers were told, and why; and what they were not told, and why not. */
export function NoticesScreen() {
  const { t, i18n } = useTranslation()
  const filter = useSearch({ strict: false }) as NoticeFilter
  const navigate = useNavigate()
  const go = (next: NoticeFilter) => void navigate({ to: '/notices', search: next })
  const query = useInfiniteQuery(noticesQuery(filter))
  const [shown, setShown] = useState<Notice>()
  return (
    <Stack gap="sm">
      <Title order={1} size="h3">
        {t('shell.notices')}
      </Title>
      <Group gap="sm" align="end" className="no-print">
        <Choice label={t('incidents.kind')} area="notice" values={KINDS} value={filter.kind} onChange={(kind) => go({ ...filter, kind })} />
        <Choice label={t('ticket.status')} area="noticeStatus" values={STATUSES} value={filter.status} onChange={(status) => go({ ...filter, status })} />
        <Download
          name="notices"
          page={(after) => noticesPage(filter, after, AT_ONCE)}
          columns={{
            noticeId: (one) => one.noticeId,
            kind: (one) => one.kind,
            status: (one) => one.status,
            store: (one) => one.store,
            orderId: (one) => one.orderId,
            customerId: (one) => one.customerId,
            reason: (one) => one.reasonText?.[i18n.language],
            plannedAt: (one) => one.plannedAt,
            sentAt: (one) => one.sentAt,
          }}
        />
      </Group>
      <Listing query={query} area="notices" columns={['kind', 'status', 'order', 'why', 'planned', 'message']}>
        {(notice) => (
          <Table.Tr key={notice.noticeId}>
            <Table.Td>{t(`notice.${notice.kind}`, { defaultValue: notice.kind })}</Table.Td>
            <Table.Td>
              <Word area="noticeStatus" value={notice.status} />
            </Table.Td>
            <Table.Td>
              <Anchor component={Link} to="/orders/$id" params={{ id: notice.orderId } as never} size="sm">
                {notice.orderId}
              </Anchor>
            </Table.Td>
            <Table.Td>
              <Text size="sm">{notice.reasonText?.[i18n.language] ?? notice.cause?.type?.replace('dev.estela.', '').replace('.v1', '')}</Text>
            </Table.Td>
            <Table.Td>
              <Time at={notice.sentAt ?? notice.plannedAt} short />
            </Table.Td>
            <Table.Td>
              {notice.messageId && (
                <Button size="compact-xs" variant="default" onClick={() => setShown(notice)}>
                  {t('notices.read')}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {shown && <Copy notice={shown} close={() => setShown(undefined)} />}
    </Stack>
  )
}

/** The exact copy of what was sent. Its HTML can do nothing here: it stands in a frame of its own, without scripts and without the console's cookies. */
function Copy({ notice, close }: { notice: Notice; close: () => void }) {
  const { t } = useTranslation()
  const { data, error, isPending } = useQuery(noticeMessageQuery(notice.noticeId!))
  return (
    <Modal opened onClose={close} size="xl" title={data?.subject ?? t('notices.read')} closeButtonProps={{ 'aria-label': t('close') }}>
      <ProblemAlert error={error} />
      {isPending && <Waiting rows={4} />}
      {data && (
        <Stack>
          <Text size="sm">
            {data.to} · <Time at={data.sentAt} />
          </Text>
          {data.html ? (
            <iframe title={data.subject} sandbox="" srcDoc={data.html} style={{ width: '100%', height: '60vh', border: 0, background: 'white' }} />
          ) : (
            <Text className="words">{data.text}</Text>
          )}
        </Stack>
      )}
    </Modal>
  )
}
