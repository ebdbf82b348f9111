import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const tokens = read('../app/theme/tokens.css')
const trend = read('trend-chart.css')

const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(hex.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
const pair = (css: string, name: string): [string, string] => {
  const found = new RegExp(`${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)
  return [found?.[1] ?? '', found?.[2] ?? '']
}
const blockOf = (css: string, goal: number): string =>
  new RegExp(`\\[data-goal='${goal}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''

const card = pair(tokens, '--surface-card')

describe('the colour of a goal as a line', () => {
  it.each(Array.from({ length: 17 }, (_, index) => index + 1))(
    'of goal %d stands out 3:1 from the card in both themes',
    (goal) => {
      const own = blockOf(tokens, goal)
      const identity = /--goal: (#\w{6})/.exec(own)?.[1] ?? ''
      const [light, dark] = own.includes('--goal-line')
        ? pair(own, '--goal-line')
        : [identity, identity]
      expect(contrast(light, card[0])).toBeGreaterThanOrEqual(3)
      expect(contrast(dark, card[1])).toBeGreaterThanOrEqual(3)
    },
  )
})

describe('the tones of compared lines', () => {
  it.each(['--chart-line-1', '--chart-line-2', '--chart-line-3', '--chart-line-4'])(
    '%s stands out 3:1 from the card in both themes',
    (name) => {
      const [light, dark] = pair(trend, name)
      expect(contrast(light, card[0])).toBeGreaterThanOrEqual(3)
      expect(contrast(dark, card[1])).toBeGreaterThanOrEqual(3)
    },
  )
})
