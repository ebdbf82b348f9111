import { useTexts } from '#i18n/use-texts.ts'

/** Codes of the source with their meaning; a code nobody knows stands alone. */
export function AboutCodes(props: {
  codes: readonly string[]
  known: Readonly<Record<string, string>>
}) {
  return (
    <ul className="about-list">
      {props.codes.map((code) => (
        <li key={code}>
          <code>{code}</code> {props.known[code] ?? ''}
        </li>
      ))}
    </ul>
  )
}

/** More lines than this are folded away. */
const shownLines = 3

function LineList({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="about-list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** Notes or sources, which a long series can have by the dozen. */
export function AboutLines({ lines }: { lines: readonly string[] }) {
  const { t } = useTexts()
  const folded = lines.slice(shownLines)
  return (
    <>
      <LineList lines={lines.slice(0, shownLines)} />
      {folded.length > 0 && (
        <details>
          <summary>{t('indicator.about.more', { count: folded.length })}</summary>
          <LineList lines={folded} />
        </details>
      )}
    </>
  )
}
