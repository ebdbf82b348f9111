import type { Series } from '#contract/series.ts'
import { compareCodes, parseCode } from '#domain/framework/codes.ts'
import type { SeriesFacts, SettingsFacts } from '#server/readers/reader.ts'
import { noSettings, overlay, type PartialSettings } from './settings.ts'

/** Every series an import touches or the store knows, as it will be stored. */
export type Catalogue = {
  /** What a file says of a series; what it does not say stays as it was. */
  describe: (facts: SeriesFacts) => void
  /** What a settings file says; wins over the built-in settings, a later file over an earlier. */
  configure: (facts: SettingsFacts) => void
  /** Makes sure that a series with values is known, even when nothing was said of it. */
  mention: (id: string, indicator: string | null) => void
  get: (id: string) => Series | undefined
  /** Series this import spoke of, in the order it did. */
  spokenOf: () => Series[]
  /** Ids of series this import has values of that belong to no indicator. */
  withoutIndicator: () => string[]
}

/**
 * Merges what files say of series with the built-in settings and what is stored.
 *
 * Settings are built up in this order, the later winning field by field: defaults, the built-in
 * settings of the series' id, whatever format its values came in, what a user's settings file has
 * set before, what this import's settings files set. A series that no user's file has touched
 * follows the built-in settings when they change.
 *
 * A series whose id is an indicator's code (`17.17.1.(c)`, `1.1.1*`) is linked to that indicator.
 *
 * @param stored series as they are in the store
 * @param builtIn settings the project ships, by series id
 */
export function createCatalogue(
  stored: readonly Series[],
  builtIn: ReadonlyMap<string, PartialSettings>,
): Catalogue {
  const known = new Map(stored.map((series) => [series.id, series]))
  const spoken = new Map<string, Series>()
  const withValues = new Set<string>()
  /** Every row names its indicator, and there are few. */
  const codes = new Map<string, string | null>()

  /** The indicator's code in its one spelling, or null when the text is none. */
  function indicatorIn(text: string): string | null {
    const before = codes.get(text)
    if (before !== undefined) return before
    const parsed = parseCode(text)
    const code = parsed?.level === 'indicator' ? parsed.code : null
    codes.set(text, code)
    return code
  }

  function fresh(id: string): Series {
    const indicator = indicatorIn(id)
    return {
      id,
      indicators: indicator === null ? [] : [indicator],
      name: { en: id },
      unit: null,
      source: null,
      settings: noSettings,
    }
  }

  function open(id: string): Series {
    const opened = spoken.get(id)
    if (opened !== undefined) return opened
    const before = known.get(id) ?? fresh(id)
    const ours = builtIn.get(id)
    const shipped = ours === undefined ? noSettings : overlay(noSettings, ours, 'built-in')
    const settings = before.settings.origin === 'file' ? before.settings : shipped
    const series = { ...before, settings }
    spoken.set(id, series)
    return series
  }

  /** Texts that are no indicator's code link to nothing. */
  function link(series: Series, texts: readonly string[]): string[] {
    const named = texts.map(indicatorIn).filter((code) => code !== null)
    if (named.every((code) => series.indicators.includes(code))) return series.indicators
    return [...new Set([...series.indicators, ...named])].toSorted(compareCodes)
  }

  return {
    describe(facts) {
      const series = open(facts.id)
      spoken.set(facts.id, {
        ...series,
        indicators: link(series, facts.indicators),
        name: facts.name === null ? series.name : { ...series.name, ...facts.name },
        unit: facts.unit ?? series.unit,
        source: facts.source ?? series.source,
      })
    },
    configure({ series: id, settings }) {
      const series = open(id)
      // A row with nothing but a name leaves the series with the built-in settings.
      if (Object.keys(settings).length === 0) return
      spoken.set(id, { ...series, settings: overlay(series.settings, settings, 'file') })
    },
    mention(id, indicator) {
      withValues.add(id)
      const series = open(id)
      if (indicator === null) return
      const indicators = link(series, [indicator])
      if (indicators !== series.indicators) spoken.set(id, { ...series, indicators })
    },
    get: (id) => spoken.get(id) ?? known.get(id),
    spokenOf: () => [...spoken.values()],
    withoutIndicator: () => [...withValues].filter((id) => spoken.get(id)?.indicators.length === 0),
  }
}
