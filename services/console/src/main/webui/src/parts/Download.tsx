import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { csv } from './csv'
import { ProblemAlert } from './Failed'
import { xlsx } from './xlsx'

/** A spreadsheet bears no more, and a browser hardly. */
const MOST = 50_000

/** A list as a table for a spreadsheet: every row that the filters let through, not only those on the page. Columns are named as in the API. */
export function Download<T>({
  name,
  page,
  columns,
}: {
  name: string
  page: (after: string | undefined) => Promise<{ items?: T[]; next?: string }>
  columns: Record<string, (item: T) => unknown>
}) {
  const { t } = useTranslation()
  const [read, setRead] = useState(0)
  const download = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const rows: unknown[][] = []
      let next: string | undefined
      do {
        const found = await page(next)
        rows.push(...(found.items ?? []).map((item) => Object.values(columns).map((value) => value(item))))
        setRead(rows.length)
        next = found.next
      } while (next && rows.length < MOST)
      const header = Object.keys(columns)
      save(`${name}.${format}`, format === 'csv' ? csvFile(header, rows) : await xlsx(header, rows))
    },
    onSettled: () => setRead(0),
  })
  return (
    <>
      <Button.Group>
        <Button variant="default" onClick={() => download.mutate('csv')} disabled={download.isPending} aria-live="polite">
          {download.isPending ? t('download.reading', { count: read }) : t('download.csv')}
        </Button>
        <Button variant="default" onClick={() => download.mutate('xlsx')} disabled={download.isPending} aria-label={t('download.xlsx')}>
          XLSX
        </Button>
      </Button.Group>
      <ProblemAlert error={download.error} />
    </>
  )
}

function csvFile(header: string[], rows: unknown[][]): Blob {
  return new Blob([csv(header, rows)], { type: 'text/csv;charset=utf-8' })
}

function save(file: string, content: Blob) {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = file
  link.click()
  URL.revokeObjectURL(address)
}
