import type { Page } from '@playwright/test'
import * as z from 'zod'

export const seenSchema = z.object({
  lcp: z.number(),
  chart: z.number(),
  blocked: z.number(),
  shift: z.number(),
  interaction: z.number(),
  frame: z.number(),
})
/**
 * Milliseconds, but `shift`. `blocked` is what tasks took beyond 50 each after the first paint (web.dev,
 * total blocking time); `interaction` is the slowest from press to paint, `frame` the longest.
 */
export type Seen = z.infer<typeof seenSchema>

/** Runs in the page before anything else: notes what the browser tells of its timing. */
export function observe(chart: string): void {
  const seen = { lcp: 0, chart: 0, blocked: 0, shift: 0, interaction: 0, frame: 0 }
  Object.assign(globalThis, { seen })
  const watch = (type: string, note: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({
      type,
      buffered: true,
      ...more,
    })
  const numberOf = (entry: object, name: string): number => {
    const value: unknown = Reflect.get(entry, name)
    return typeof value === 'number' ? value : 0
  }
  watch('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime
  })
  let painted = Number.POSITIVE_INFINITY
  const tasks: PerformanceEntry[] = []
  const count = () => {
    // Of a task under way at the first paint, what comes after it.
    seen.blocked = tasks
      .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, painted))
      .reduce((sum, after) => sum + Math.max(after - 50, 0), 0)
  }
  watch('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') painted = startTime
    count()
  })
  watch('longtask', (entry) => {
    tasks.push(entry)
    count()
  })
  watch('long-animation-frame', (entry) => {
    seen.frame = Math.max(seen.frame, entry.duration)
  })
  watch('layout-shift', (entry) => {
    if (Reflect.get(entry, 'hadRecentInput') !== true) seen.shift += numberOf(entry, 'value')
  })
  watch(
    'event',
    (entry) => {
      if (numberOf(entry, 'interactionId') > 0)
        seen.interaction = Math.max(seen.interaction, entry.duration)
    },
    { durationThreshold: 16 },
  )
  const look = () => {
    if (document.querySelector(chart) === null) requestAnimationFrame(look)
    else requestAnimationFrame(() => (seen.chart = performance.now()))
  }
  requestAnimationFrame(look)
}

/** What a page with `observe` has noted until now. */
export const seenBy = async (page: Page): Promise<Seen> =>
  seenSchema.parse(await page.evaluate(() => structuredClone(Reflect.get(globalThis, 'seen'))))

/** Forgets the slowest interaction and frame, to see those of the next step alone. */
export const forget = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.assign(Reflect.get(globalThis, 'seen'), { interaction: 0, frame: 0 })
  })

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
