import { Link } from '@tanstack/react-router'
import { useTexts } from '#i18n/use-texts.ts'
import { CopyAddress } from './copy-address.tsx'
import { LanguageChooser } from './language-chooser.tsx'
import { PlaceChooser } from './place-chooser.tsx'
import { SearchButton } from './search-button.tsx'
import { ThemeChooser } from './theme-chooser.tsx'
import './top-bar.css'

export function TopBar() {
  const { t } = useTexts()
  return (
    <header className="top-bar">
      <Link to="/" className="brand" aria-label={t('nav.home')}>
        Mitra<b>17</b>
      </Link>
      <div className="top-bar-place">
        <PlaceChooser />
      </div>
      <div className="top-bar-tools">
        <SearchButton />
        <LanguageChooser />
        <ThemeChooser />
        <CopyAddress />
      </div>
    </header>
  )
}
