import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvLines } from './csv.ts'
import { faultText } from './fault-report.ts'
import { nearest } from './nearest.ts'
import { barText, createProgressLine } from './progress-line.ts'
import { counted, tableLines } from './table.ts'

describe('the nearest known name', () => {
  const known = ['import', 'check', 'export', 'releases', 'serve', 'progress']
  it.each([
    ['imprt', 'import'],
    ['improt', 'import'],
    ['exprot', 'export'],
    ['pro', 'progress'],
    ['release', 'releases'],
    ['serv', 'serve'],
  ])('of %s is %s', (typed, expected) => {
    expect(nearest(typed, known)).toBe(expected)
  })

  it.each(['', 'x', 'delete', 'migrate'])('of "%s" is none', (typed) => {
    expect(nearest(typed, known)).toBeNull()
  })
})

describe('a CSV cell', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\tx', '\rx', '=1\n+1', '- note', '-'])(
    'that a spreadsheet would run (%j) gets an apostrophe',
    (cell) => {
      expect(Papa.parse(csvLines([[cell]]).trimEnd()).data).toEqual([[`'${cell}`]])
    },
  )

  it.each(['-5', '+0.5', '-1e-3', '-.5', 'a=b', '1-2'])('that is harmless (%s) stays', (cell) => {
    expect(csvLines([[cell]])).toBe(`${cell}\n`)
  })

  it('keeps numbers in full, null is empty', () => {
    expect(csvLines([[-0.1, 1e300, null, true]])).toBe('-0.1,1e+300,,true\n')
  })

  it('comes back as it was, whatever its text', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((cell) => !/^[=+\-@\t\r']/.test(cell))
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (cells) => {
        const { data: rows } = Papa.parse(csvLines([cells]), { delimiter: ',', newline: '\n' })
        expect(rows[0]).toEqual(cells)
      }),
    )
  })
})

describe('a table', () => {
  it('lines columns up, numbers to the right, and ends no line in spaces', () => {
    expect(
      tableLines(
        ['file', 'read'],
        [
          ['a.csv', '1'],
          ['b', '12,000'],
        ],
        ['left', 'right'],
      ),
    ).toEqual(['file     read', '-----  ------', 'a.csv       1', 'b      12,000'])
  })

  it('keeps a cell on one line and cuts a long one', () => {
    const [, , row = ''] = tableLines(['x'], [[`a\nb ${'c'.repeat(100)}`]])
    expect(row).toHaveLength(60)
    expect(row).toMatch(/^a b c+…$/)
  })

  it('counts in words', () => {
    expect([counted(1, 'row'), counted(13_001, 'row')]).toEqual(['1 row', '13,001 rows'])
  })
})

describe('the progress bar', () => {
  it('shows the part of the file that has been read', () => {
    const reading = { step: 'reading', file: 'a.csv', rows: 3_250 } as const
    expect(barText({ ...reading, bytes: 25, totalBytes: 100 })).toBe(
      'Reading a.csv [######------------------]  25 %  3,250 rows',
    )
    expect(barText({ ...reading, bytes: 120, totalBytes: 100 })).toContain('100 %')
  })

  it('shows rows only where the length is not known or nothing is read in order', () => {
    const reading = { step: 'reading', file: 'a.xlsx', rows: 1 } as const
    expect(barText({ ...reading, bytes: 10, totalBytes: null })).toBe('Reading a.xlsx  1 row')
    expect(barText({ ...reading, bytes: 0, totalBytes: 10 })).toBe('Reading a.xlsx  1 row')
  })
})

describe('the progress of an import', () => {
  const steps = [
    { step: 'reading', file: 'a.csv', bytes: 10, totalBytes: 100, rows: 1 },
    { step: 'reading', file: 'a.csv', bytes: 20, totalBytes: 100, rows: 2 },
    { step: 'reading', file: 'b.csv', bytes: 10, totalBytes: 100, rows: 1 },
    { step: 'settling', rows: 3 },
    { step: 'judging', places: 1 },
    { step: 'judging', places: 2 },
  ] as const
  const written = (isTTY: boolean): string => {
    const texts: string[] = []
    const write = (text: string) => texts.push(text)
    const progress = createProgressLine({ isTTY, columns: 60, write })
    for (const step of steps) progress.show(step)
    progress.clear()
    return texts.join('')
  }

  it('is one line for each file and step where there is no terminal', () => {
    expect(written(false)).toBe(
      'Reading a.csv\nReading b.csv\nComparing 3 rows with what is stored\nJudging progress (1)\n',
    )
  })

  it('is drawn over itself on a terminal, within its width, and wiped at the end', () => {
    const pictures = written(true).split('\r\u001B[2K')
    expect(pictures[1]).toBe('Reading a.csv [##----------------------]  10 %  1 row')
    expect(pictures).toContain('Judging progress (2)')
    expect(Math.max(...pictures.map((picture) => picture.length))).toBeLessThan(60)
    expect(pictures.at(-1)).toBe('')
    expect(written(true)).not.toContain('\n')
  })
})

describe('a fault', () => {
  it('is told with file, sheet, row, column, what was found and what was expected', () => {
    const fault = {
      file: 'a.xlsx',
      sheet: 'Goal4',
      row: 7,
      column: 'Value',
      found: '<5',
      expected: 'a number',
      rule: 'qualified-number',
    }
    expect(faultText(fault)).toBe(
      'a.xlsx, sheet "Goal4", row 7, column Value: found "<5", expected a number [qualified-number]',
    )
    expect(faultText({ ...fault, sheet: null, column: null, found: null })).toBe(
      'a.xlsx, row 7: expected a number [qualified-number]',
    )
  })
})
