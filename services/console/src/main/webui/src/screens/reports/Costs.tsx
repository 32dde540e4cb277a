import type { Cost } from '../../api/reports'
import { Money } from '../../parts/Money'

/** What something costs, each currency by itself: nothing is converted. */
export function Costs({ costs = [], part = 'total' }: { costs?: Cost[]; part?: 'total' | 'gestures' }) {
  const some = costs.filter((cost) => cost[part])
  if (some.length === 0) return <>–</>
  return some.map((cost, place) => (
    <span key={cost.currency}>
      {place > 0 && ' + '}
      <Money amount={cost[part]} currency={cost.currency} />
    </span>
  ))
}
