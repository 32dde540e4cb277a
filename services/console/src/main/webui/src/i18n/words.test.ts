import { expect, it } from 'vitest'
import en from './en.json'
import es from './es.json'

const PLURAL = /_(one|many|other)$/

function keys(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [prefix + key.replace(PLURAL, '')] : keys(value as object, `${prefix}${key}.`),
  )
}

it('says everything in both languages', () => {
  expect([...new Set(keys(es))].sort()).toEqual([...new Set(keys(en))].sort())
})
