import { type ReactNode, use } from 'react'
import { useTranslation } from 'react-i18next'
import { addPageTexts, type PageTexts } from './i18n.ts'

/** Waits for a page's own texts, which the first page does not fetch. */
export function WithPageTexts({ page, children }: { page: PageTexts; children: ReactNode }) {
  const { i18n } = useTranslation()
  const fetching = addPageTexts(i18n, page)
  if (fetching !== null) use(fetching)
  return children
}
