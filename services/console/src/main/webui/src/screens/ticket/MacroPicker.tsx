import { Select } from '@mantine/core'
import { useDebouncedValue, useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { macrosForQuery, type Rendered, useRender } from '../../api/macros'
import type { Ticket } from '../../api/tickets'
import { ProblemAlert } from '../../parts/Failed'

/** Finds what is said again and again; the service fills it in for this ticket. */
export function MacroPicker({ ticket, use }: { ticket: Ticket; use: (macro: Rendered) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const [asked] = useDebouncedValue(words, 200)
  const { data: found = [], error } = useQuery(macrosForQuery(ticket.store, asked))
  const render = useRender(ticket.ticketId)
  const box = useRef<HTMLInputElement>(null)
  useHotkeys([
    [
      'm',
      () => {
        box.current?.focus()
        box.current?.click()
      },
    ],
  ])
  return (
    <>
      <ProblemAlert error={error ?? render.error} />
      <Select
        ref={box}
        label={t('macro.pick')}
        placeholder={t('macro.pickHint')}
        size="xs"
        searchable
        searchValue={words}
        onSearchChange={setWords}
        data={found.map((macro) => ({ value: macro.id, label: macro.title }))}
        filter={({ options }) => options}
        nothingFoundMessage={t('macro.noneFound')}
        value={null}
        disabled={render.isPending}
        onChange={(id) => {
          setWords('')
          if (id) render.mutate(id, { onSuccess: use })
        }}
      />
    </>
  )
}
