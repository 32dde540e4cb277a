import { Autocomplete, Badge, Button, CloseButton, Group, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { tagsQuery, useTag } from '../../../api/care'
import type { Customer } from '../../../api/customers'
import { useMay } from '../../../api/session'
import { ProblemAlert } from '../../../parts/Failed'

const LONGEST = 40

/** As the service takes them: small letters, no blanks. */
export function tagOf(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, '-')
}

/** Words by which the shop finds people again. The last change can be taken back. */
export function Tags({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const may = useMay('customers:care')
  const change = useTag(customer)
  const [last, setLast] = useState<{ tag: string; given: boolean }>()
  const apply = (tag: string, given: boolean) => change.mutate({ tag, given }, { onSuccess: () => setLast({ tag, given }) })
  const undo = () => last && change.mutate({ tag: last.tag, given: !last.given }, { onSuccess: () => setLast(undefined) })
  const tags = customer.tags ?? []
  if (!may && tags.length === 0) return null
  return (
    <Stack gap={6} mt="xs">
      <Group gap={6} component="ul" role="list" aria-label={t('tag.title')} m={0} p={0} style={{ listStyle: 'none' }}>
        {tags.map((tag) => (
          <li key={tag}>
            <Badge
              variant="light"
              color="gray"
              tt="none"
              size="lg"
              styles={{ label: { color: 'var(--mantine-color-text)' } }}
              rightSection={may && <CloseButton size="xs" aria-label={t('tag.remove', { tag })} onClick={() => apply(tag, false)} />}
            >
              {tag}
            </Badge>
          </li>
        ))}
      </Group>
      {may && <AddTag store={customer.store} had={tags} add={(tag) => apply(tag, true)} />}
      <ProblemAlert error={change.error} />
      <Group gap="xs" role="status">
        {last && (
          <>
            <Text size="sm">{t(last.given ? 'tag.added' : 'tag.removed', { tag: last.tag })}</Text>
            <Button size="compact-xs" variant="default" onClick={undo} loading={change.isPending}>
              {t('tag.undo')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  )
}

function AddTag({ store, had, add }: { store: string | undefined; had: string[]; add: (tag: string) => void }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const { data: known = [] } = useQuery(tagsQuery(store, tagOf(typed)))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!tagOf(typed)) return
    add(tagOf(typed))
    setTyped('')
  }
  return (
    <form onSubmit={submit} className="no-print">
      <Group gap="xs" wrap="nowrap" maw={320}>
        <Autocomplete
          size="xs"
          flex={1}
          aria-label={t('tag.new')}
          placeholder={t('tag.new')}
          value={typed}
          onChange={setTyped}
          data={known.filter((tag) => !had.includes(tag))}
          maxLength={LONGEST}
        />
        <Button type="submit" size="xs" variant="default">
          {t('tag.add')}
        </Button>
      </Group>
    </form>
  )
}
