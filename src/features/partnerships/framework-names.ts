import goals from '#domain/framework/goals.json'
import indicators from '#domain/framework/indicators.json'
import targets from '#domain/framework/targets.json'
import { localised } from '#i18n/localised.ts'
import { useTexts } from '#i18n/use-texts.ts'

const byCode = <Named extends { code: string }>(all: readonly Named[]) =>
  new Map(all.map((one) => [one.code, one]))
const framework = {
  goal: byCode(goals),
  target: byCode(targets),
  indicator: byCode(indicators),
}

/** A code of the goals' framework with its name; a code it does not know, as a national one, alone. */
export function useFrameworkNames(): (level: keyof typeof framework, code: string) => string {
  const { language } = useTexts()
  return (level, code) => {
    const named = framework[level].get(code)
    return named === undefined ? code : `${code} ${localised(named, language).text}`
  }
}

/** The goal a target belongs to; null for a code of no target. */
export const goalOfTarget = (code: string): number | null =>
  framework.target.has(code) ? Number.parseInt(code, 10) : null
