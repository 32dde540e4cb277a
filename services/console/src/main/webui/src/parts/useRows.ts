import { useHotkeys } from '@mantine/hooks'
import { useState } from 'react'

/** Walking through a list with j and k, opening with o or Enter. */
export function useRows<T>(rows: T[], open: (row: T) => void): { on: number; setOn: (row: number) => void } {
  const [on, setOn] = useState(-1)
  const go = (step: number) => setOn((now) => Math.max(0, Math.min(rows.length - 1, now + step)))
  const chosen = () => {
    const row = rows[on]
    if (row !== undefined) open(row)
  }
  useHotkeys([
    ['j', () => go(1)],
    ['k', () => go(-1)],
    ['o', chosen],
    ['Enter', chosen, { preventDefault: false }],
  ])
  return { on, setOn }
}
