import { Anchor, Modal, Table } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { membersQuery, type Segment } from '../../api/segments'
import { Listing } from '../../parts/Listing'
import { Time } from '../../parts/Time'

/** Who belongs to a segment now, each a way to their story. */
export function Members({ segment, close }: { segment: Segment; close: () => void }) {
  const { t } = useTranslation()
  const query = useInfiniteQuery(membersQuery(segment.id))
  return (
    <Modal opened onClose={close} size="xl" title={t('segments.membersOf', { name: segment.name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Listing query={query} area="members" columns={['customer', 'store', 'since']}>
        {(member) => (
          <Table.Tr key={member.personId}>
            <Table.Td>
              <Anchor component={Link} to="/customers/$id" params={{ id: member.personId } as never}>
                {(member.customerIds ?? []).join(', ') || member.personId}
              </Anchor>
            </Table.Td>
            <Table.Td>{member.store}</Table.Td>
            <Table.Td>
              <Time at={member.since} />
            </Table.Td>
          </Table.Tr>
        )}
      </Listing>
    </Modal>
  )
}
