import { describe, expect, it } from 'vitest'
import { iso, WRITTEN, written } from './durations'

describe('a promised time', () => {
  it.each([
    ['PT8H', '8:00'],
    ['PT45M', '0:45'],
    ['PT27H30M', '27:30'],
    ['PT15S', '0:00:15'],
    ['PT1H0M0S', '1:00'],
  ])('%s is written %s, and read back the same', (said, text) => {
    expect(written(said)).toBe(text)
    expect(written(iso(text))).toBe(text)
    expect(text).toMatch(new RegExp(`^${WRITTEN}$`))
  })

  it('is nothing where nothing is promised', () => {
    expect(written(undefined)).toBe('')
    expect(iso(' ')).toBeUndefined()
  })

  it.each(['8', '8:60', 'eight', '8:5', '-1:00'])('%s is not one', (text) => expect(text).not.toMatch(new RegExp(`^${WRITTEN}$`)))
})
