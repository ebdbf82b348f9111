import goals from '#domain/framework/goals.json'
import { localised } from './localised.ts'
import type { Texts } from './use-texts.ts'

/** A list of partnerships writes them hundreds of times while it scrolls. */
const written = new WeakMap<Texts, Map<number, string>>()

/** "6 Clean water and sanitation"; of a goal nobody knows its number alone. */
export function goalName(number: number, texts: Texts): string {
  const names = written.get(texts) ?? new Map<number, string>()
  written.set(texts, names)
  const name = names.get(number) ?? writeName(number, texts)
  names.set(number, name)
  return name
}

function writeName(number: number, { t, language }: Texts): string {
  const goal = goals.find(({ code }) => code === String(number))
  return goal === undefined
    ? String(number)
    : t('goal.numbered', { goal: number, name: localised(goal, language).text })
}
