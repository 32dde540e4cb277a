import { Button, Group, Modal, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Playbook, type PlaybookFilter, playbooksQuery, useRemovePlaybook } from '../../api/playbooks'
import { useMay } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'
import { Listing } from '../../parts/Listing'
import { PlaybookForm } from './PlaybookForm'

type Doing = { what: 'change' | 'remove'; playbook: Playbook } | { what: 'new' }

/** What is done about a kind of trouble, written once. */
export function PlaybooksScreen() {
  const { t } = useTranslation()
  const filter = useSearch({ strict: false }) as PlaybookFilter
  const navigate = useNavigate()
  const go = useDebouncedCallback((next: PlaybookFilter) => void navigate({ to: '/playbooks', search: { ...filter, ...next }, replace: true }), 250)
  const query = useInfiniteQuery(playbooksQuery(filter))
  const may = useMay('tickets:manage')
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('shell.playbooks')}
        </Title>
        {may && <Button onClick={() => setDoing({ what: 'new' })}>{t('playbooks.new')}</Button>}
      </Group>
      <Group gap="sm" align="end">
        <TextInput label={t('playbooks.search')} defaultValue={filter.q} onChange={(event) => go({ q: event.currentTarget.value })} />
        <TextInput label={t('playbooks.store')} placeholder={t('all')} defaultValue={filter.store} onChange={(event) => go({ store: event.currentTarget.value })} />
      </Group>
      <Listing query={query} area="playbooks" columns={['title', 'store', 'steps', 'row']}>
        {(playbook) => (
          <Table.Tr key={playbook.id}>
            <Table.Td>{playbook.title}</Table.Td>
            <Table.Td>{playbook.store ?? t('all')}</Table.Td>
            <Table.Td>{playbook.steps.map((step) => t(`stepKind.${step.kind}`)).join(' → ')}</Table.Td>
            <Table.Td>
              {may && (
                <Group gap={6} wrap="nowrap">
                  <Button size="compact-xs" variant="default" aria-label={t('playbooks.changeOne', { title: playbook.title })} onClick={() => setDoing({ what: 'change', playbook })}>
                    {t('playbooks.change')}
                  </Button>
                  <Button size="compact-xs" variant="default" aria-label={t('playbooks.removeOne', { title: playbook.title })} onClick={() => setDoing({ what: 'remove', playbook })}>
                    {t('playbooks.remove')}
                  </Button>
                </Group>
              )}
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {doing?.what === 'new' && <PlaybookForm close={close} />}
      {doing?.what === 'change' && <PlaybookForm playbook={doing.playbook} close={close} />}
      {doing?.what === 'remove' && <Remove playbook={doing.playbook} close={close} />}
    </Stack>
  )
}

function Remove({ playbook, close }: { playbook: Playbook; close: () => void }) {
  const { t } = useTranslation()
  const remove = useRemovePlaybook()
  return (
    <Modal opened onClose={close} title={t('playbooks.removeOne', { title: playbook.title })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemAlert error={remove.error} />
        <Text>{t('playbooks.sure', { title: playbook.title })}</Text>
        <Group>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(playbook, { onSuccess: close })}>
            {t('playbooks.remove')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
