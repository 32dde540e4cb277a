import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

/** What changes elsewhere is asked for anew here: the server says what has changed, not how. */
export function Live() {
  const cache = useQueryClient()
  useEffect(() => {
    if (typeof EventSource === 'undefined') return
    const source = new EventSource('/console/api/live')
    source.onmessage = (message) => {
      for (const key of keysOf(JSON.parse(message.data) as Change)) void cache.invalidateQueries({ queryKey: key })
    }
    return () => source.close()
  }, [cache])
  return null
}

interface Change {
  topic: string
  id: string
}

export function keysOf(change: Change): string[][] {
  switch (change.topic) {
    case 'ticket':
      return [['tickets', change.id], ['tickets', 'list'], ['tickets', 'counts'], ['mentions'], ['timeline']]
    case 'shipment':
      return [['shipments'], ['incidents'], ['timeline'], ['search']]
    case 'order':
      return [['orders'], ['order', change.id], ['timeline'], ['search']]
    case 'notice':
      return [['notices'], ['timeline']]
    case 'survey':
      return [['surveys'], ['timeline']]
    default:
      return []
  }
}
