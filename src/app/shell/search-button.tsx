import { useHotkeys } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useHydrated } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useTexts } from '#i18n/use-texts.ts'

const fetchBox = () => import('./search-box.tsx')
const SearchBox = lazy(async () => ({ default: (await fetchBox()).SearchBox }))
/** Without a connection this comes to nothing, which is no fault until the box is asked for. */
const fetchAhead = () => void fetchBox().catch(() => undefined)

const isApple = /mac|iphone|ipad/i.test(navigator.userAgent)

/** Opens the search, which is fetched when somebody first reaches for it. */
export function SearchButton() {
  const { t } = useTexts()
  const [asked, setAsked] = useState(0)
  // Which device it is only the reader's own browser knows, not a server that draws the page.
  const shortcut = useHydrated() && isApple ? '⌘ K' : 'Ctrl K'
  const open = () => setAsked((times) => times + 1)
  useHotkeys([['mod+K', open]], [])
  return (
    <>
      <button
        type="button"
        className="search-button"
        onClick={open}
        onPointerEnter={fetchAhead}
        onFocus={fetchAhead}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
      >
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <span className="search-button-word">{t('search.open')}</span>
        <kbd aria-hidden="true">{shortcut}</kbd>
      </button>
      {asked > 0 && (
        <Suspense fallback={null}>
          <SearchBox asked={asked} />
        </Suspense>
      )}
    </>
  )
}
