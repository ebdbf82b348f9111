import { StructuralFault, type SettingsFacts } from './reader.ts'
import { settingsCsv } from './settings/settings-csv.ts'
import { textInput } from './text-input.ts'

/**
 * Reads the settings that come with the project, `unsd/series-settings.csv`.
 *
 * @param csv its text
 * @returns what is set, by series id
 * @throws StructuralFault for its first fault: a file of ours has none
 */
export async function readBuiltInSettings(
  csv: string,
): Promise<ReadonlyMap<string, SettingsFacts['settings']>> {
  const settings = new Map<string, SettingsFacts['settings']>()
  const input = textInput('series-settings.csv', csv)
  for await (const { records, faults } of settingsCsv.read(input, { findPlace: () => null })) {
    const [fault] = faults
    if (fault !== undefined) throw new StructuralFault(fault)
    for (const record of records) {
      if (record.kind === 'settings') settings.set(record.settings.series, record.settings.settings)
    }
  }
  return settings
}
