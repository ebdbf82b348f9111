import type { Archive } from './archive.ts'
import { parseWholeXml } from './xml.ts'

/** Built-in number formats that are dates or times (ECMA-376 part 1, 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) ||
  (id >= 27 && id <= 36) ||
  (id >= 45 && id <= 47) ||
  (id >= 50 && id <= 58)

/** Whether a format has a day, month, year, hour or second outside quotes, escapes and brackets. */
export const isDateFormat = (code: string): boolean =>
  /[dmyhs]/i.test(code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, ''))

/** @returns for each cell style, by its number, whether it shows a date */
export async function dateStyles(archive: Archive, part: string | null): Promise<boolean[]> {
  if (part === null || !archive.has(part)) return []
  const custom = new Map<number, string>()
  const formats: number[] = []
  let inCellStyles = false
  await parseWholeXml(archive, part, {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'cellXfs') inCellStyles = true
      else if (name === 'xf' && inCellStyles) formats.push(Number(attributes['numFmtId'] ?? 0))
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return formats.map((id) => {
    const code = custom.get(id)
    return code === undefined ? isBuiltInDate(id) : isDateFormat(code)
  })
}

const dayMilliseconds = 86_400_000

/**
 * @param serial days since the workbook's epoch
 * @param from1904 whether that is 1904-01-01 and not 1899-12-30
 * @returns ISO date, with the time when there is one; null outside the years 1–9999
 */
export function isoDate(serial: number, from1904: boolean): string | null {
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const date = new Date(epoch + Math.round(serial * dayMilliseconds))
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999) return null
  const iso = date.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19)
}
