import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'

const columns = [
  { id: 'place', label: 'Place', numeric: false },
  { id: 'value', label: 'Value', numeric: true },
]

describe('toCsv', () => {
  it('writes numbers in full and repeats source and unit on each row', () => {
    expect(toCsv({ columns, rows: [['Indonesia', 0.1234567]] }, { Source: 'UN, 2023' })).toBe(
      'Place,Value,Source\r\nIndonesia,0.1234567,"UN, 2023"\r\n',
    )
  })
  it('makes formulas harmless and keeps negative numbers numbers', () => {
    expect(toCsv({ columns, rows: [['=HYPERLINK("x")', -3]] }, {})).toBe(
      `Place,Value\r\n"'=HYPERLINK(""x"")",-3\r\n`,
    )
  })
  it('leaves a missing value empty', () => {
    expect(toCsv({ columns, rows: [['Indonesia', null]] }, {})).toContain('Indonesia,\r\n')
  })
})
