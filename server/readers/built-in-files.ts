import { readFile } from 'node:fs/promises'
import type { Place } from '#contract/place.ts'
import { readBuiltInSettings } from './built-in-settings.ts'
import { readBuiltInPlaces } from './places/built-in-places.ts'
import type { SettingsFacts } from './reader.ts'

/** @returns the settings of the UN's series that come with the project, by series id */
export async function loadBuiltInSettings(): Promise<
  ReadonlyMap<string, SettingsFacts['settings']>
> {
  const file = new URL('unsd/series-settings.csv', import.meta.url)
  return readBuiltInSettings(await readFile(file, 'utf8'))
}

/** @returns the places that come with the project */
export async function loadBuiltInPlaces(): Promise<Place[]> {
  const file = new URL('places/places.csv', import.meta.url)
  return readBuiltInPlaces(await readFile(file, 'utf8'))
}
