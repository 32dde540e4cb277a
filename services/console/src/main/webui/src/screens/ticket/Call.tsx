import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/session'
import { agentsQuery } from '../../api/tickets'

/** Calls somebody by a note: whoever is called reads it under “mentions”. */
export function Call({ call }: { call: (agent: string) => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const { data: agents = [] } = useQuery(agentsQuery)
  const others = agents.filter((agent) => agent.id !== me.id)
  if (others.length === 0) return null
  return (
    <Select
      label={t('composer.call')}
      placeholder="@"
      size="xs"
      searchable
      data={others.map((agent) => ({ value: agent.id!, label: `${agent.name} (@${agent.id})` }))}
      value={null}
      onChange={(agent) => agent && call(agent)}
    />
  )
}
