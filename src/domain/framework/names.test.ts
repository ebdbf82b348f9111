import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import goals from './goals.json' with { type: 'json' }
import indicators from './indicators.json' with { type: 'json' }
import national from './national-indicators.json' with { type: 'json' }
import targets from './targets.json' with { type: 'json' }

// A/RES/71/313 and its annual refinements: targets of each goal, 1 to 17.
const targetsPerGoal = [7, 8, 13, 10, 9, 8, 5, 12, 8, 10, 10, 11, 5, 10, 12, 12, 19]
const lists = { goals, targets, indicators, national }
const shared = resolve(import.meta.dirname, '../../../../shared/data')

describe.each(Object.entries(lists))('short names of %s', (_, names) => {
  it.each(names)('$code has a name of at most 60 characters in both languages', ({ en, id }) => {
    for (const name of [en, id]) {
      expect(name.trim()).toBe(name)
      expect([...name].length).toBeGreaterThan(2)
      expect([...name].length).toBeLessThanOrEqual(60)
    }
  })
  it('has every code once', () => {
    expect(new Set(names.map(({ code }) => code)).size).toBe(names.length)
  })
})

describe('completeness of the framework', () => {
  it('names the 17 goals in order', () => {
    expect(goals.map(({ code }) => code)).toEqual(Array.from({ length: 17 }, (_, i) => `${i + 1}`))
  })
  it('names as many targets for each goal as the 2030 Agenda has', () => {
    const counts = goals.map(
      ({ code }) => targets.filter((target) => target.code.startsWith(`${code}.`)).length,
    )
    expect(counts).toEqual(targetsPerGoal)
  })
  it('has at least one indicator for every target', () => {
    const named = new Set(indicators.map(({ code }) => code.slice(0, code.lastIndexOf('.'))))
    expect(targets.map(({ code }) => code).filter((code) => !named.has(code))).toEqual([])
  })

  const official = resolve(shared, 'names/en/global_indicators.yml')
  it.skipIf(!existsSync(official))(
    'names every indicator of the official list (skipped without ../shared/data/names)',
    () => {
      const codes = readFileSync(official, 'utf8').matchAll(/^(\w+)-(\w+)-(\w+)-title:/gm)
      const named = new Set(indicators.map(({ code }) => code))
      const missing = [...codes]
        .map(([, goal, target, indicator]) => `${goal}.${target}.${indicator}`)
        .filter((code) => !named.has(code))
      expect(missing).toEqual([])
    },
  )
})
