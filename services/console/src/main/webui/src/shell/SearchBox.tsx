import { Kbd, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

const PAUSE = 150

/** The one search box. It finds while one types; the address keeps what was looked for. */
export function SearchBox() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { q } = useSearch({ strict: false }) as { q?: string }
  const [typed, setTyped] = useState(q ?? '')
  const box = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => setTyped((now) => (document.activeElement === box.current ? now : (q ?? ''))), [q])
  const focus = () => {
    box.current?.focus()
    box.current?.select()
  }
  useHotkeys([['mod+K', focus]], [])
  useHotkeys([['/', focus]]) // not while somebody writes
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (text.trim()) void navigate({ to: '/search', search: { q: text.trim() }, replace: q !== undefined })
    }, PAUSE)
  }
  return (
    <TextInput
      ref={box}
      type="search"
      flex={1}
      maw={640}
      aria-label={t('shell.search')}
      placeholder={t('shell.searchHint')}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') box.current?.blur()
        if (event.key === 'Enter') document.querySelector<HTMLAnchorElement>('[data-first-hit]')?.click()
      }}
      rightSection={<Kbd size="xs" aria-hidden>{'Ctrl K'}</Kbd>}
      rightSectionWidth={64}
    />
  )
}
