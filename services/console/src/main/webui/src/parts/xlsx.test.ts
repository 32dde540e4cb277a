import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import { xlsx } from './xlsx'

function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(new Uint8Array(reader.result as ArrayBuffer))
    reader.readAsArrayBuffer(blob)
  })
}

it('a workbook keeps words words and numbers numbers, and runs nothing', async () => {
  const book = await xlsx(['sum', 'words', 'kept'], [[-4470, '=1+1', true], [undefined, 'ñ <b>&', false]])
  const text = Object.entries(unzipSync(await bytesOf(book)))
    .filter(([name]) => /sheet1|sharedStrings/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
  expect(text).toContain('<v>-4470</v>')
  expect(text).toContain('=1+1')
  expect(text).toContain('ñ &lt;b&gt;&amp;')
  expect(text).not.toContain('<f>')
})
