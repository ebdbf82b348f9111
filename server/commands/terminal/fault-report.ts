import { open } from 'node:fs/promises'
import type { Fault } from '#contract/release.ts'
import { csvLines } from './csv.ts'

/** `areas.xlsx, sheet "Goal4", row 7, column Value: found "<5", expected a number [not-a-number]`. */
export function faultText(fault: Fault): string {
  const { file, sheet, row, column, found, expected, rule } = fault
  const where = [
    file,
    ...(sheet === null ? [] : [`sheet "${sheet}"`]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ')
  const what = found === null ? '' : `found "${found}", `
  return `${where}: ${what}expected ${expected} [${rule}]`
}

/** A fault of a whole file, whose `expected` is a sentence that says what to do. */
export function structuralText({ file, sheet, row, column, found, expected }: Fault): string {
  const where = [
    file,
    ...(sheet === null ? [] : [`sheet "${sheet}"`]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ].join(', ')
  return `${where}: ${expected}${found === null ? '' : `\nFound: ${found}`}`
}

export type FaultFile = {
  write(faults: readonly Fault[]): Promise<void>
  close(): Promise<void>
}

const columns = ['file', 'sheet', 'row', 'column', 'found', 'expected', 'rule'] as const

/**
 * Opens the CSV that takes every fault; an older one is overwritten.
 *
 * @throws the file system's error when it cannot be written
 */
export async function openFaultFile(path: string): Promise<FaultFile> {
  const file = await open(path, 'w')
  await file.appendFile(csvLines([columns]))
  return {
    async write(faults) {
      await file.appendFile(csvLines(faults.map((fault) => columns.map((name) => fault[name]))))
    },
    close: () => file.close(),
  }
}
