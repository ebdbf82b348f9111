import goals from '#domain/framework/goals.json'
import { localised } from './localised.ts'
import type { Texts } from './use-texts.ts'

/** "6 Clean water and sanitation"; of a goal nobody knows its number alone. */
export function goalName(number: number, { t, language }: Texts): string {
  const goal = goals.find(({ code }) => code === String(number))
  return goal === undefined
    ? String(number)
    : t('goal.numbered', { goal: number, name: localised(goal, language).text })
}
