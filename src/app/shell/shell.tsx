import { useQuery } from '@tanstack/react-query'
import { Outlet, useLocation } from '@tanstack/react-router'
import { type MouseEvent, useEffect } from 'react'
import { metaQueries } from '#api/meta-queries.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { removeSeed } from '../drawing/seed.ts'
import { ContextStrip } from './context-strip.tsx'
import { EmptyDatabase } from './empty-database.tsx'
import { FreshnessNotice } from './freshness-notice.tsx'
import { BottomNavigation, SideNavigation } from './navigation.tsx'
import { SiteFooter } from './site-footer.tsx'
import { TopBar } from './top-bar.tsx'
import { usePageFocus } from './use-page-focus.ts'
import './shell.css'

/** Without going through the address, which holds the page's state and in the demo the page itself. */
function skipToContent(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

/** Pages that say something without a single figure: the rules, and how figures come in. */
const withoutFigures: ReadonlySet<string> = new Set(['/data', '/methods'])

/** What stands around every page. */
export function Shell() {
  const { t } = useTexts()
  const { data: meta } = useQuery(metaQueries.meta())
  const path = useLocation({ select: ({ pathname }) => pathname })
  usePageFocus()
  // From here on the page answers: the scripts have taken over what the server drew.
  useEffect(removeSeed, [])
  const empty = meta?.release === null && !withoutFigures.has(path)
  return (
    <>
      <a className="skip-link" href="#main" onClick={skipToContent}>
        {t('nav.skip')}
      </a>
      <TopBar />
      <div className="shell">
        <SideNavigation />
        <div className="shell-page">
          <main id="main" tabIndex={-1}>
            <ContextStrip />
            {empty ? <EmptyDatabase /> : <Outlet />}
          </main>
          <SiteFooter />
        </div>
      </div>
      <FreshnessNotice />
      <BottomNavigation />
    </>
  )
}
