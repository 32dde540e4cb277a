import { Button, Group, Modal, Stack, Table, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Macro, type MacroFilter, macrosQuery, useRemoveMacro } from '../../api/macros'
import { useMay } from '../../api/session'
import { ProblemAlert } from '../../parts/Failed'
import { Follows } from '../../parts/Follows'
import { Listing } from '../../parts/Listing'
import { MacroForm } from './MacroForm'
import { Preview } from './Preview'

type Doing = { what: 'change' | 'preview' | 'remove'; macro: Macro } | { what: 'new' }

/** What is said again and again, written once. */
export function MacrosScreen() {
  const { t } = useTranslation()
  const filter = useSearch({ strict: false }) as MacroFilter
  const navigate = useNavigate()
  const go = useDebouncedCallback((next: MacroFilter) => void navigate({ to: '/macros', search: { ...filter, ...next }, replace: true }), 250)
  const query = useInfiniteQuery(macrosQuery(filter))
  const may = useMay('tickets:manage')
  const [doing, setDoing] = useState<Doing>()
  const close = () => setDoing(undefined)
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={1} size="h3">
          {t('shell.macros')}
        </Title>
        {may && <Button onClick={() => setDoing({ what: 'new' })}>{t('macros.new')}</Button>}
      </Group>
      <Group gap="sm" align="end">
        <TextInput label={t('macros.search')} defaultValue={filter.q} onChange={(event) => go({ q: event.currentTarget.value })} />
        <TextInput label={t('macros.store')} placeholder={t('all')} defaultValue={filter.store} onChange={(event) => go({ store: event.currentTarget.value })} />
      </Group>
      <Listing query={query} area="macros" columns={['title', 'store', 'languages', 'follows', 'row']}>
        {(macro) => (
          <Table.Tr key={macro.id}>
            <Table.Td>{macro.title}</Table.Td>
            <Table.Td>{macro.store ?? t('all')}</Table.Td>
            <Table.Td>{Object.keys(macro.texts).sort().join(', ')}</Table.Td>
            <Table.Td>
              <Follows actions={macro.actions} />
            </Table.Td>
            <Table.Td>
              <Group gap={6} wrap="nowrap">
                {(['preview', 'change', 'remove'] as const)
                  .filter((what) => may || what === 'preview')
                  .map((what) => (
                    <Button key={what} size="compact-xs" variant="default" aria-label={t(`macros.${what}One`, { title: macro.title })} onClick={() => setDoing({ what, macro })}>
                      {t(`macros.${what}`)}
                    </Button>
                  ))}
              </Group>
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
      {doing?.what === 'new' && <MacroForm close={close} />}
      {doing?.what === 'change' && <MacroForm macro={doing.macro} close={close} />}
      {doing?.what === 'preview' && <Preview macro={doing.macro} close={close} />}
      {doing?.what === 'remove' && <Remove macro={doing.macro} close={close} />}
    </Stack>
  )
}

function Remove({ macro, close }: { macro: Macro; close: () => void }) {
  const { t } = useTranslation()
  const remove = useRemoveMacro()
  return (
    <Modal opened onClose={close} title={t('macros.removeOne', { title: macro.title })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack>
        <ProblemAlert error={remove.error} />
        <Text>{t('macros.sure', { title: macro.title })}</Text>
        <Group>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(macro, { onSuccess: close })}>
            {t('macros.remove')}
          </Button>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
