import { useTexts } from '#i18n/use-texts.ts'
import { type MethodSource, methodSources } from './method-sources.ts'

/** Where a rule comes from, as links under its text. */
export function SourceNote({ of }: { of: readonly MethodSource[] }) {
  const { t } = useTexts()
  const sources = methodSources.filter(({ id }) => of.includes(id))
  return (
    <p className="methods-sources">
      <span>{t('methods.sources.label')} </span>
      {sources.map(({ id, address }, index) => (
        <span key={id}>
          {index > 0 && '; '}
          <a href={address}>{t(`methods.source.${id}`)}</a>
        </span>
      ))}
    </p>
  )
}
