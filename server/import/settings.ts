import type { SeriesSettings } from '#contract/series.ts'
import type { SettingsFacts } from '#server/readers/reader.ts'

/** What a settings file may set; a field that is absent says nothing. */
export type PartialSettings = SettingsFacts['settings']

/** Settings of a series nobody has said anything about: it cannot be judged. */
export const noSettings: SeriesSettings = {
  kind: 'value',
  direction: null,
  headline: [],
  limit: null,
  target: null,
  targetOfBase: null,
  targetYear: 2030,
  baseYear: 2015,
  fromTarget: null,
  why: null,
  origin: 'none',
}

/**
 * Lays settings over others. A target in one form takes the place of a target in the other; the
 * SDG target a number came from, and the reason for a direction, go with what they belonged to.
 *
 * @param above given fields win; absent ones leave `below` as it is
 * @param origin who set `above`
 */
export function overlay(
  below: SeriesSettings,
  above: PartialSettings,
  origin: SeriesSettings['origin'],
): SeriesSettings {
  const settings: SeriesSettings = { ...below, ...above, origin }
  if ((above.target ?? null) !== null) settings.targetOfBase = null
  if ((above.targetOfBase ?? null) !== null) settings.target = null
  const moved = settings.target !== below.target || settings.targetOfBase !== below.targetOfBase
  if (moved) settings.fromTarget = above.fromTarget ?? null
  if (settings.direction !== below.direction) settings.why = above.why ?? null
  return settings
}
