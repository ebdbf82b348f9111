import type { ImportProgress } from '#server/import/import-report.ts'
import { counted, formatCount } from './table.ts'

const barWidth = 24
/** Milliseconds between two pictures of the bar. */
const redrawAfter = 100
const clearLine = '\r\u001B[2K'

/** Shows how far an import is, on standard error. */
export type ProgressLine = {
  show: (progress: ImportProgress) => void
  /** Leaves the terminal as it was. */
  clear: () => void
}

/** What is written to: a terminal, a file or a pipe. */
type Screen = {
  readonly isTTY?: boolean
  readonly columns?: number
  write: (text: string) => unknown
}

/** A bar that is drawn over itself on a terminal, a line for each step anywhere else. */
export function createProgressLine(stream: Screen = process.stderr): ProgressLine {
  return stream.isTTY === true ? bar(stream) : lines(stream)
}

function bar(stream: Screen): ProgressLine {
  let drawn = 0
  return {
    show(progress) {
      const now = performance.now()
      if (progress.step === 'reading' && now - drawn < redrawAfter) return
      drawn = now
      const text = barText(progress)
      stream.write(clearLine + text.slice(0, Math.max(20, (stream.columns ?? 80) - 1)))
    },
    clear() {
      stream.write(clearLine)
    },
  }
}

/** @returns such as `Reading idn.csv [######------------------]  25 %  3,250 rows` */
export function barText(progress: ImportProgress): string {
  if (progress.step !== 'reading') return stepText(progress)
  const { file, bytes, totalBytes, rows } = progress
  const known = totalBytes !== null && totalBytes > 0 && bytes > 0
  if (!known) return `Reading ${file}  ${counted(rows, 'row')}`
  const part = Math.min(1, bytes / totalBytes)
  const full = Math.round(part * barWidth)
  const picture = '#'.repeat(full) + '-'.repeat(barWidth - full)
  const percent = String(Math.floor(part * 100)).padStart(3)
  return `Reading ${file} [${picture}] ${percent} %  ${counted(rows, 'row')}`
}

function lines(stream: Screen): ProgressLine {
  let last = ''
  return {
    show(progress) {
      const text = progress.step === 'reading' ? `Reading ${progress.file}` : stepText(progress)
      // One line a step: of the places judged only the first is said.
      const step = progress.step === 'reading' ? text : progress.step
      if (step === last) return
      last = step
      stream.write(`${text}\n`)
    },
    clear() {},
  }
}

function stepText(progress: Exclude<ImportProgress, { step: 'reading' }>): string {
  switch (progress.step) {
    case 'settling':
      return `Comparing ${counted(progress.rows, 'row')} with what is stored`
    case 'judging':
      return `Judging progress (${formatCount(progress.places)})`
    case 'summing-up':
      return `Judging partnerships (${formatCount(progress.partnerships)})`
  }
}
