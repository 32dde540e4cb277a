import { describe, expect, it } from 'vitest'
import { csv } from './csv'

describe('a table for a spreadsheet', () => {
  it.each(['=1+1', '+34612345678', '-2', '@SUM(A1)', '\t=1', '\r=1'])('runs no formula: %j', (text) => {
    const line = csv(['a'], [[text]]).split('a\r\n')[1]
    expect(line?.replace(/^"/, '').startsWith("'")).toBe(true)
  })

  it('keeps numbers numbers, and commas, quotes and lines within their cell', () => {
    expect(csv(['sum', 'words'], [[-4470, 'one, "two"\nthree'], [undefined, 'ñ']])).toBe('\uFEFFsum,words\r\n-4470,"one, ""two""\nthree"\r\n,ñ\r\n')
  })
})
