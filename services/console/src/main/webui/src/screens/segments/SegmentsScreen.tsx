import { Button, Code, Group, Modal, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Segment, type SegmentFilter, segmentsQuery, useRemoveSegment } from '../../api/segments'
import { useMay } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'
import { Listing } from '../../parts/Listing'
import { Members } from './Members'
import { SegmentForm } from './SegmentForm'

type Doing = { what: 'change' | 'remove' | 'members'; segment: Segment } | { what: 'new' }

/** Whom the shop means, said once as a rule. */
export function SegmentsScreen() {
  const { t } = useTranslation()
  const filter = useSearch({ strict: false }) as SegmentFilter
  const navigate = useNavigate()
  const go = useDebouncedCallback((next: SegmentFilter) => void navigate({ to: '/segments', search: { ...filter, ...next }, replace: true }), 250)
  const query = useInfiniteQuery(segmentsQuery(filter))
  const may = useMay('customers:manage')
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('shell.segments')}
        </Title>
        {may && <Button onClick={() => setDoing({ what: 'new' })}>{t('segments.new')}</Button>}
      </Group>
      <Group gap="sm" align="end">
        <TextInput label={t('segments.store')} placeholder={t('segments.all')} defaultValue={filter.store} onChange={(event) => go({ store: event.currentTarget.value })} />
      </Group>
      <Listing query={query} area="segments" columns={['name', 'store', 'rule', 'follows', 'row']}>
        {(segment) => (
          <Table.Tr key={segment.id}>
            <Table.Td>
              {segment.name}
              {!segment.complete && (
                <Text size="xs" c="dimmed" aria-live="polite">
                  {t('segments.looking', { count: segment.looked })}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{segment.store ?? t('segments.all')}</Table.Td>
            <Table.Td>
              <Code style={{ whiteSpace: 'pre-wrap' }}>{segment.rule}</Code>
            </Table.Td>
            <Table.Td>
              <Follows segment={segment} />
            </Table.Td>
            <Table.Td>
              <Group gap={6} wrap="nowrap">
                <Button size="compact-xs" variant="default" aria-label={t('segments.membersOf', { name: segment.name })} onClick={() => setDoing({ what: 'members', segment })}>
                  {t('segments.members')}
                </Button>
                {may && (
                  <>
                    <Button size="compact-xs" variant="default" aria-label={t('segments.changeOne', { name: segment.name })} onClick={() => setDoing({ what: 'change', segment })}>
                      {t('segments.change')}
                    </Button>
                    <Button size="compact-xs" variant="default" aria-label={t('segments.removeOne', { name: segment.name })} onClick={() => setDoing({ what: 'remove', segment })}>
                      {t('segments.remove')}
                    </Button>
                  </>
                )}
              </Group>
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {doing?.what === 'new' && <SegmentForm close={close} />}
      {doing?.what === 'change' && <SegmentForm segment={doing.segment} close={close} />}
      {doing?.what === 'members' && <Members segment={doing.segment} close={close} />}
      {doing?.what === 'remove' && <Remove segment={doing.segment} close={close} />}
    </Stack>
  )
}

function Follows({ segment }: { segment: Segment }) {
  const { t } = useTranslation()
  const said = [
    segment.suppressedNotices.length > 0 && t('segments.without', { kinds: segment.suppressedNotices.map((kind) => t(`notice.${kind}`, { defaultValue: kind })).join(', ') }),
    segment.surveysSuppressed && t('segments.noSurveys'),
  ].filter(Boolean)
  return <Text size="sm">{said.length > 0 ? said.join(' · ') : t('segments.nothing')}</Text>
}

function Remove({ segment, close }: { segment: Segment; close: () => void }) {
  const { t } = useTranslation()
  const remove = useRemoveSegment()
  return (
    <Modal opened onClose={close} title={t('segments.removeOne', { name: segment.name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemAlert error={remove.error} />
        <Text>{t('segments.sure', { name: segment.name })}</Text>
        <Group>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(segment, { onSuccess: close })}>
            {t('segments.remove')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
