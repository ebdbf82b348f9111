/** Several parts as one key that no other parts have. */
export const toText = (...parts: readonly (string | number | null)[]): string =>
  JSON.stringify(parts)

/** For sorting in the order of code units, as the database sorts codes. */
export function compareCodes(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
