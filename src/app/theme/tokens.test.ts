import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { statusIds } from '#contract/status.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
type Rgb = readonly [number, number, number]

function toRgb(hex: string): Rgb {
  const part = (from: number) => Number.parseInt(hex.slice(from, from + 2), 16) / 255
  return [part(1), part(3), part(5)]
}

/** A token's colour in the light and the dark theme. */
function token(name: string): Record<'light' | 'dark', Rgb> {
  const found = new RegExp(`${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  if (found?.[1] === undefined || found[2] === undefined) throw new Error(`no token ${name}`)
  return { light: toRgb(found[1]), dark: toRgb(found[2]) }
}

function goalColours(goal: number): { ground: Rgb; ink: string } {
  const rule = new RegExp(`\\[data-goal='${goal}'\\] \\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  const ground = /--goal: (#[0-9a-f]{6})/.exec(rule)?.[1]
  if (ground === undefined) throw new Error(`no colour for goal ${goal}`)
  return { ground: toRgb(ground), ink: /--goal-ink: (#[0-9a-f]{6})/.exec(rule)?.[1] ?? '#ffffff' }
}

const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const luminance = ([r, g, b]: Rgb) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)

/** WCAG 2.2 contrast ratio. */
function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

const schemes = ['light', 'dark'] as const

describe.each(schemes)('the %s theme', (scheme) => {
  const at = (name: string) => token(name)[scheme]
  test.each([
    ['--ink', '--surface-page'],
    ['--ink', '--surface-card'],
    ['--ink-soft', '--surface-page'],
    ['--ink-soft', '--surface-card'],
    ['--ink-soft', '--surface-sunken'],
    ['--accent', '--surface-page'],
    ['--accent', '--surface-card'],
    ['--accent', '--accent-surface'],
    ['--example', '--example-surface'],
    ['--status-no-data-ink', '--surface-card'],
  ])('%s reads on %s at 4.5:1', (ink, ground) => {
    expect(contrast(at(ink), at(ground))).toBeGreaterThanOrEqual(4.5)
  })

  test.each(statusIds.filter((status) => status !== 'no-data'))(
    '%s is told from the card, and its glyph from it, at 3:1',
    (status) => {
      expect(contrast(at(`--status-${status}`), at('--surface-card'))).toBeGreaterThanOrEqual(3)
      expect(contrast(at(`--status-${status}`), at('--status-glyph'))).toBeGreaterThanOrEqual(3)
    },
  )

  test('edges of inputs are told from the card at 3:1', () => {
    expect(contrast(at('--line-strong'), at('--surface-card'))).toBeGreaterThanOrEqual(3)
  })
})

describe('goal colours', () => {
  test.each(Array.from({ length: 17 }, (_, index) => index + 1))(
    'the name of goal %i reads on its colour at 4.5:1',
    (goal) => {
      const { ground, ink } = goalColours(goal)
      expect(contrast(ground, toRgb(ink))).toBeGreaterThanOrEqual(4.5)
    },
  )

  test('white is kept wherever it reads', () => {
    const white: Rgb = [1, 1, 1]
    for (let goal = 1; goal <= 17; goal += 1) {
      const { ground, ink } = goalColours(goal)
      expect(ink === '#ffffff', `goal ${goal}`).toBe(contrast(ground, white) >= 4.5)
    }
  })
})

// Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
const visions: Record<string, readonly Rgb[]> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (841 / 108) * t + 4 / 29)

/** CIE 1976 L*a*b* of a linear RGB colour, D65. */
function toLab([r, g, b]: Rgb): Rgb {
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

function seen(colour: Rgb, vision: readonly Rgb[]): Rgb {
  const [r, g, b] = [linear(colour[0]), linear(colour[1]), linear(colour[2])]
  const row = (index: number) => {
    const [x = 0, y = 0, z = 0] = vision[index] ?? []
    return Math.min(1, Math.max(0, x * r + y * g + z * b))
  }
  return toLab([row(0), row(1), row(2)])
}

describe.each(schemes)('the status ramp in the %s theme', (scheme) => {
  test.each(Object.keys(visions))('can be told apart with %s vision', (name) => {
    const lab = new Map(
      statusIds.map((id) => [id, seen(token(`--status-${id}`)[scheme], visions[name] ?? [])]),
    )
    for (const [one, a] of lab) {
      for (const [other, b] of lab) {
        if (one >= other) continue
        const distance = Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])
        // A just noticeable difference is about 2.3: six times that, for small marks side by side.
        expect(distance, `${one} and ${other}`).toBeGreaterThan(14)
      }
    }
  })
})
