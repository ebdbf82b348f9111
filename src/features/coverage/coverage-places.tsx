import { Link } from '@tanstack/react-router'
import { RowTable } from '#charts/row-table.tsx'
import type { Coverage } from '#contract/partnerships.ts'
import { localised } from '#i18n/localised.ts'
import { LocalisedText } from '#i18n/localised-text.tsx'
import { useTexts } from '#i18n/use-texts.ts'

/** How much is done where; each place leads to its own coverage and its partnerships. */
export function CoveragePlaces({ places }: { places: Coverage['byPlace'] }) {
  const { t, formats, language } = useTexts()
  return (
    <section className="coverage-places" aria-labelledby="coverage-places">
      <h2 id="coverage-places">{t('coverage.places')}</h2>
      {places.length === 0 ? (
        <p className="soft">{t('coverage.places.none')}</p>
      ) : (
        <RowTable
          caption={t('coverage.places')}
          captionHidden
          narrow
          columns={[
            { id: 'place', label: t('coverage.places.place') },
            { id: 'partnerships', label: t('coverage.partnerships'), numeric: true },
            { id: 'targets', label: t('coverage.places.targets'), numeric: true },
          ]}
          rows={places.map(({ place, name, partnerships, targets }) => ({
            key: place,
            cells: [
              <Link
                key="place"
                from="/coverage"
                to="."
                search={(now) => ({ ...now, place })}
                aria-label={t('coverage.places.show', { place: localised(name, language).text })}
              >
                <LocalisedText text={name} />
              </Link>,
              <Link key="partnerships" to="/partnerships" search={{ place }}>
                {formats.count(partnerships)}
              </Link>,
              formats.count(targets),
            ],
          }))}
        />
      )}
    </section>
  )
}
