import type { LocalisedText } from '#contract/text.ts'
import { compareCodes, goalOf, parseCode, targetOf } from '#domain/framework/codes.ts'
import goals from '#domain/framework/goals.json' with { type: 'json' }
import globalIndicators from '#domain/framework/indicators.json' with { type: 'json' }
import nationalIndicators from '#domain/framework/national-indicators.json' with { type: 'json' }
import targets from '#domain/framework/targets.json' with { type: 'json' }

export type GoalEntry = { code: string; number: number; name: LocalisedText }
export type TargetEntry = { code: string; goal: number; name: LocalisedText }
export type IndicatorEntry = {
  code: string
  goal: number
  target: string
  name: LocalisedText
  /** A country's own. */
  national: boolean
  /** Of the global framework: shown for every place, with values or without. */
  everywhere: boolean
}

type Named = { code: string; en: string; id: string }

/** The 17 goals, in order. */
export const goalEntries: readonly GoalEntry[] = goals.map(({ code, en, id }) => ({
  code,
  number: Number(code),
  name: { en, id },
}))

/** The 169 targets, in the framework's order. */
export const targetEntries: readonly TargetEntry[] = targets.map(({ code, en, id }) => ({
  code,
  goal: Number(code.split('.')[0]),
  name: { en, id },
}))

const targetCodes = new Set(targetEntries.map(({ code }) => code))
const globalEntries = globalIndicators.flatMap((named) =>
  indicatorEntry(named, { national: false, everywhere: true }),
)
const nationalEntries = new Map(
  nationalIndicators.flatMap((named) =>
    indicatorEntry(named, { national: true, everywhere: false }).map((entry) => [
      entry.code,
      entry,
    ]),
  ),
)

/**
 * The indicators a release can show: all of the global framework, and of the national ones and of
 * codes that no list names (dropped by a refinement, or new) those that have series.
 *
 * @param codes indicators that have series; what lies in no target of the framework is left out
 * @returns in the framework's order
 */
export function indicatorsWith(codes: Iterable<string>): IndicatorEntry[] {
  const entries = new Map(globalEntries.map((entry) => [entry.code, entry]))
  for (const code of codes) {
    if (entries.has(code)) continue
    const known = nationalEntries.get(code)
    const own = known === undefined ? unlistedEntry(code) : [known]
    for (const entry of own) entries.set(entry.code, entry)
  }
  return [...entries.values()].toSorted((one, other) => compareCodes(one.code, other.code))
}

function unlistedEntry(code: string): IndicatorEntry[] {
  const national = parseCode(code)?.national ?? false
  return indicatorEntry({ code, en: code, id: code }, { national, everywhere: false })
}

function indicatorEntry(
  { code: text, en, id }: Named,
  kind: Pick<IndicatorEntry, 'national' | 'everywhere'>,
): IndicatorEntry[] {
  const code = parseCode(text)?.code ?? text
  const [goal, target] = [goalOf(code), targetOf(code)]
  if (goal === null || target === null || !targetCodes.has(target)) return []
  return [{ code, goal, target, name: { en, id }, ...kind }]
}
