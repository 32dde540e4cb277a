import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session'
import type { Ticket } from '../../api/tickets'
import { followersQuery, useFollow } from '../../api/together'

/** Whoever follows a ticket hears of it without having to act on it; whoever looks at it has seen what is new. */
export function Follow({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation()
  const me = useMe()
  const { data: followers } = useQuery(followersQuery(ticket.ticketId))
  const { mutate, isPending } = useFollow(ticket.ticketId)
  const mine = followers?.find((follower) => follower.agent === me.id)
  const told = useRef(0)
  useEffect(() => {
    if (!mine || (mine.seenVersion ?? 0) >= ticket.version || told.current === ticket.version) return
    told.current = ticket.version
    mutate(true)
  }, [mine, ticket.version, mutate])
  const names = followers?.map((follower) => follower.agent).join(', ')
  return (
    <Button
      variant={mine ? 'light' : 'default'}
      aria-pressed={!!mine}
      loading={isPending && !mine}
      disabled={!followers}
      title={names ? t('follow.by', { names }) : undefined}
      onClick={() => mutate(!mine)}
    >
      {t(mine ? 'follow.following' : 'follow.follow')}
    </Button>
  )
}
