import { useEffect, useState } from 'react'

/** What was begun is still there after a crash, or a day, until it is sent. */
export function useDraft(of: string): [string, (text: string) => void, () => void] {
  const key = `estela.draft.${of}`
  const [text, setText] = useState(() => localStorage.getItem(key) ?? '')
  useEffect(() => setText(localStorage.getItem(key) ?? ''), [key])
  const write = (next: string) => {
    setText(next)
    if (next) localStorage.setItem(key, next)
    else localStorage.removeItem(key)
  }
  return [text, write, () => write('')]
}
