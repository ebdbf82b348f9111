import type { Status } from '#contract/status.ts'
import type { Thresholds } from '#domain/progress/verdict.ts'

/**
 * Which figure gives which status, in signs that are the same in every language:
 * `60% ≤ R < 95%`.
 *
 * @param thresholds the method's own
 * @param figure its letter in the formula
 * @param write the reader's way of writing the figure
 */
export function bandsOf(
  { onTrack, accelerate, limited }: Thresholds,
  figure: string,
  write: (value: number) => string,
): Partial<Record<Status, string>> {
  const between = (least: number, below: number) => `${write(least)} ≤ ${figure} < ${write(below)}`
  return {
    'on-track': `${figure} ≥ ${write(onTrack)}`,
    accelerate: between(accelerate, onTrack),
    limited: between(limited, accelerate),
    regressing: `${figure} < ${write(limited)}`,
  }
}
