/** Longest part made from a series' name and from a unit's; with the indicator they fit 64. */
const nameLength = 32
const unitLength = 16

/**
 * Open SDG gives its series no identifiers, so one is made from what tells them apart: indicator,
 * series and unit. It stays the same as long as those do: `17.19.1:value-of-all…:gbp-thousands`.
 *
 * @param name of the series; '' when the indicator has one series
 * @param unit '' when there is none
 */
export const seriesId = (indicator: string, name: string, unit: string): string =>
  [indicator, slug(name, nameLength), slug(unit, unitLength)]
    .filter((part) => part !== '')
    .join(':')

/** Letters and digits of any script, hyphens between; what is cut off is told apart by a checksum. */
function slug(text: string, length: number): string {
  const whole = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
  if (whole.length <= length) return whole
  const sum = checksum(text)
  return `${whole.slice(0, length - sum.length - 1)}-${sum}`
}

/** FNV-1a, 32 bits: no secret, only a short text that differs when the long one does. */
function checksum(text: string): string {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0).toString(36).padStart(7, '0')
}
