/** A code of the framework in its one spelling, with the codes it lies within. */
export type FrameworkCode = {
  readonly level: 'goal' | 'target' | 'indicator'
  /** `6`, `6.1`, `6.1.1`; national `6.1.1*` and `6.1.1.(a)`. */
  readonly code: string
  readonly goal: number
  /** null for a goal. */
  readonly target: string | null
  /** Marked as a country's own: a star (proxy of the global indicator) or a bracketed letter. */
  readonly national: boolean
}

const lastGoal = 17
const number = '[1-9]\\d?'
const pattern = new RegExp(
  `^(${number})(?:\\.(${number}|[a-z])(?:\\.(${number})(?:\\.?(\\*|\\([a-z]\\)))?)?)?$`,
)

/**
 * Reads a goal, target or indicator code as people and files write it: `1.1.1`, `1-a-1` (Open SDG),
 * `1.A.1`, ` 1. 1. 1 `, `1.1.1.*`, `17.17.1 (c)`.
 *
 * Only the form is checked, and that the goal is one of 17: refinements add and drop targets and
 * indicators, so whether one exists is for the list of the framework to say.
 *
 * @param text one code
 * @returns null when it is none
 */
export const parseCode = (text: string): FrameworkCode | null => {
  const plain = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*[.\-–]\s*|\s+/g, '.')
  const [, goalText, targetPart, indicatorPart, mark = ''] = pattern.exec(plain) ?? []
  const goal = Number(goalText)
  if (goalText === undefined || goal > lastGoal) return null
  if (targetPart === undefined)
    return { level: 'goal', code: goalText, goal, target: null, national: false }

  const target = `${goal}.${targetPart}`
  if (indicatorPart === undefined)
    return { level: 'target', code: target, goal, target, national: false }
  const code = `${target}.${indicatorPart}${mark.startsWith('(') ? '.' : ''}${mark}`
  return { level: 'indicator', code, goal, target, national: mark !== '' }
}

/** Numbers before letters, each in its own order; a missing part before any. */
const compareParts = (one: string | undefined, other: string | undefined): number => {
  if (one === other) return 0
  if (one === undefined) return -1
  if (other === undefined) return 1
  const [first, second] = [Number(one), Number(other)]
  if (Number.isNaN(first) !== Number.isNaN(second)) return Number.isNaN(first) ? 1 : -1
  if (Number.isNaN(first)) return one < other ? -1 : 1
  return first - second
}

/** The star is written `!` here, as a plain `*` would come after a bracket. */
const partsOf = (code: string): string[] => code.replace('*', '.!').split('.')

/**
 * Orders codes as the framework prints them: by number and not by letter (`2` before `10`), lettered
 * targets after numbered ones (`1.5`, `1.a`), each before what lies within it, and a global
 * indicator before its national proxy and additions (`1.3.1`, `1.3.1*`, `1.3.1.(a)`).
 *
 * @param one a code in any spelling `parseCode` reads
 * @param other likewise
 * @returns below 0, 0 or above 0, for `toSorted`; what is no code comes last, by its text
 */
export const compareCodes = (one: string, other: string): number => {
  const [first, second] = [parseCode(one), parseCode(other)]
  if (first === null || second === null) {
    if (first !== second) return first === null ? 1 : -1
    return compareParts(`text ${one}`, `text ${other}`)
  }
  const [parts, others] = [partsOf(first.code), partsOf(second.code)]
  for (let index = 0; index < Math.max(parts.length, others.length); index += 1) {
    const order = compareParts(parts[index], others[index])
    if (order !== 0) return order
  }
  return 0
}

/**
 * The goal a code lies within.
 *
 * @param code in any spelling `parseCode` reads
 * @returns 1 to 17, or null when it is no code
 */
export const goalOf = (code: string): number | null => parseCode(code)?.goal ?? null

/**
 * The target a code lies within, or is.
 *
 * @param code in any spelling `parseCode` reads
 * @returns such as `1.a`; null for a goal and for what is no code
 */
export const targetOf = (code: string): string | null => parseCode(code)?.target ?? null
