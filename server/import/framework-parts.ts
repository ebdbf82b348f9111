import { parseCode } from '#domain/framework/codes.ts'
import goals from '#domain/framework/goals.json' with { type: 'json' }
import indicators from '#domain/framework/indicators.json' with { type: 'json' }
import targets from '#domain/framework/targets.json' with { type: 'json' }

const goalCodes = goals.map(({ code }) => code)
const targetCodes = targets.map(({ code }) => code)
const globalIndicatorCodes = indicators.map(({ code }) => code)

/** What each goal and target rests on; codes in the framework's order. */
export type FrameworkParts = {
  targetsOfGoal: ReadonlyMap<string, readonly string[]>
  indicatorsOfTarget: ReadonlyMap<string, readonly string[]>
}

function groupByParent(
  parents: readonly string[],
  children: readonly string[],
  parentOf: (child: string) => string | null,
): Map<string, string[]> {
  const groups = new Map<string, string[]>(parents.map((parent) => [parent, []]))
  for (const child of children) {
    const parent = parentOf(child)
    if (parent !== null) groups.get(parent)?.push(child)
  }
  return groups
}

const targetsOfGoal = groupByParent(goalCodes, targetCodes, (code) => {
  const goal = parseCode(code)?.goal
  return goal === undefined ? null : String(goal)
})

/**
 * The parts of every goal and target at a place: all targets and all global indicators of the
 * framework, whether they have values or not, and those further indicators (a country's own, or
 * newer than the framework's list) that have a series there. Indonesia's own indicators thus never
 * count as missing anywhere else.
 *
 * @param withSeries codes of the indicators that have a series with values at the place
 */
export function frameworkParts(withSeries: Iterable<string>): FrameworkParts {
  const codes = new Set([...globalIndicatorCodes, ...withSeries])
  const indicatorsOfTarget = groupByParent(
    targetCodes,
    [...codes],
    (code) => parseCode(code)?.target ?? null,
  )
  return { targetsOfGoal, indicatorsOfTarget }
}
