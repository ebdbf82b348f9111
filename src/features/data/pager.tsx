import { Button } from '@mantine/core'
import { useTexts } from '#i18n/use-texts.ts'
import type { Page } from './paging.ts'

/** Back and forth through a long list; nothing when one page holds all of it. */
export function Pager<Row>({
  page,
  of,
  onGo,
}: {
  page: Page<Row>
  /** What is listed, for readers who hear the buttons only. */
  of: string
  onGo: (page: number) => void
}) {
  const { t, formats } = useTexts()
  if (page.pages === 1) return null
  const shown = t('data.pager.shown', {
    from: formats.count(page.from),
    to: formats.count(page.to),
    total: formats.count(page.total),
  })
  return (
    <nav className="data-pager" aria-label={t('data.pager.of', { list: of })}>
      <Button
        variant="default"
        size="compact-md"
        disabled={page.page === 1}
        onClick={() => onGo(page.page - 1)}
      >
        {t('data.pager.back')}
      </Button>
      <output>{shown}</output>
      <Button
        variant="default"
        size="compact-md"
        disabled={page.page === page.pages}
        onClick={() => onGo(page.page + 1)}
      >
        {t('data.pager.on')}
      </Button>
    </nav>
  )
}
