import { Button, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { type Key, type Template, useSaveTemplate, versionsQuery, wordsOf } from '../../api/templates'
import { ProblemAlert } from '../../parts/Failed'
import { Time } from '../../parts/Time'

/** What was saved before; any of it can be had again, as a version of its own. */
export function Versions({ of: key, used }: { of: Key; used: Template }) {
  const { t } = useTranslation()
  const { data: versions = [], error } = useQuery(versionsQuery(key))
  const save = useSaveTemplate(key)
  return (
    <Stack gap="xs">
      <Title order={2} size="h4">
        {t('templates.versions')}
      </Title>
      <ProblemAlert error={error ?? save.error} />
      {versions.length === 0 && !error && <Text size="sm">{t('templates.noVersions')}</Text>}
      {versions.length > 0 && (
        <Table>
          <Table.Tbody>
            {versions.map((one) => (
              <Table.Tr key={one.version}>
                <Table.Th scope="row">{one.version}</Table.Th>
                <Table.Td>
                  <Time at={one.savedAt} />
                </Table.Td>
                <Table.Td>{one.active ? one.subject : t('templates.dropped')}</Table.Td>
                <Table.Td>
                  {one.active && !(used.store === key.store && used.version === one.version) && (
                    <Button size="compact-xs" variant="default" loading={save.isPending} aria-label={t('templates.againOne', { number: one.version })} onClick={() => save.mutate(wordsOf(one))}>
                      {t('templates.again')}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Stack>
  )
}
