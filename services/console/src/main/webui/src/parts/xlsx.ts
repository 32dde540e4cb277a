import type { Cell } from 'write-excel-file/universal'

/** Words stay words: a workbook runs only what is told to be a formula. */
function cell(value: unknown): Cell {
  if (value === undefined || value === null) return null
  return typeof value === 'number' || typeof value === 'boolean' ? { value } : { value: String(value), type: String }
}

/** A workbook of one sheet, its first row in sight; the library is loaded when somebody asks for it. */
export async function xlsx(header: string[], rows: unknown[][]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal')
  const names = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  return write([names, ...rows.map((row) => row.map(cell))], { stickyRowsCount: 1 }).toBlob()
}
