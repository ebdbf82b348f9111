import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { toSvg, wrap } from './svg.ts'

const notes = {
  title: 'Safely managed water',
  sentence: 'It rose from 50% in 2015 to 64% in 2021.',
  foot: ['Unit: %', 'Source: National survey', 'As of: 1 March 2026', 'Note: Example data'],
}

afterEach(cleanup)

async function drawn() {
  const { container } = render(
    <div>
      <svg className="recharts-surface" width={912} height={420} role="img" aria-label="Water">
        <defs>
          <clipPath id="frame">
            <rect width={10} height={10} />
          </clipPath>
        </defs>
        <path
          className="line"
          d="M0 0L10 10"
          clipPath="url(#frame)"
          style={{ stroke: 'rgb(229, 36, 59)', strokeWidth: 3 }}
        />
        <text style={{ fontSize: 13 }}>Indonesia 64</text>
      </svg>
    </div>,
  )
  const chart = container.querySelector('svg')
  if (chart === null) throw new Error('nothing was drawn')
  const made = await toSvg(chart, notes)
  const parsed = new DOMParser().parseFromString(made.text, 'image/svg+xml')
  return { made, root: parsed.documentElement, chart }
}

describe('a drawing to take away', () => {
  it('carries title, sentence, unit, source, date and the mark of example data', async () => {
    const { root } = await drawn()
    const said = [...root.querySelectorAll('tspan')].map(({ textContent }) => textContent)
    expect(said).toEqual([notes.title, notes.sentence, ...notes.foot])
    expect(root.querySelector('title')?.textContent).toBe(notes.title)
    expect(root.querySelector('desc')?.textContent).toBe(notes.sentence)
  })
  it('has its styles inside and leans on no style sheet', async () => {
    const { root, made } = await drawn()
    const line = root.querySelector('path')
    expect(line?.getAttribute('style')).toMatch(/stroke: rgb\(229, 36, 59\)/)
    expect(line?.getAttribute('style')).toMatch(/stroke-width: 3/)
    expect(made.text).not.toMatch(/ class=|var\(/)
  })
  it('points at nothing outside itself', async () => {
    const { made } = await drawn()
    const targets = [...made.text.matchAll(/(?:href|src)\s*[:=]|url\(([^)]*)\)/g)]
    for (const [found, address] of targets) expect([found, address]).toEqual([found, '#frame'])
    expect(targets).toHaveLength(1)
  })
  it('has room for the chart at its own size, and leaves the page as it was', async () => {
    const { made, root, chart } = await drawn()
    expect(root.getAttribute('viewBox')).toBe(`0 0 ${made.width} ${made.height}`)
    expect(made.width).toBeGreaterThanOrEqual(912)
    expect(made.height).toBeGreaterThan(420)
    expect(chart.getAttribute('class')).toBe('recharts-surface')
    expect(chart.getAttribute('role')).toBe('img')
  })
})

describe('wrap', () => {
  it('breaks between words and keeps a word that is too long', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('  incomprehensible is  a word ', 4)).toEqual(['incomprehensible', 'is a', 'word'])
    expect(wrap('', 4)).toEqual([])
  })
})
