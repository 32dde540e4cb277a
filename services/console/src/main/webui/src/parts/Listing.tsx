import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Empty } from './Empty'
import { ProblemAlert } from './Failed'
import { More } from './More'
import { Waiting } from './Waiting'

interface Pages<T> {
  data?: { pages: { items?: T[] }[] }
  error: unknown
  isPending: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** A list page by page: what is wrong, what is on its way, why there is nothing, or the rows. */
export function Listing<T>({
  query,
  area,
  columns,
  children,
}: {
  query: Pages<T>
  area: string
  columns: string[]
  children: (item: T) => ReactNode
}) {
  const { t } = useTranslation()
  const found = query.data?.pages.flatMap((page) => page.items ?? []) ?? []
  return (
    <>
      <ProblemAlert error={query.error} />
      {query.isPending && <Waiting rows={10} />}
      {query.data && found.length === 0 && <Empty title={t(`${area}.none`)}>{t(`${area}.noneHint`)}</Empty>}
      {found.length > 0 && (
        <Table.ScrollContainer minWidth={760}>
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{t(`${area}.${column}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>{found.map(children)}</Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <More query={query} />
    </>
  )
}
