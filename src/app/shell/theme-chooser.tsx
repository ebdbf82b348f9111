import { useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useHydrated } from '@tanstack/react-router'
import { useTexts } from '#i18n/use-texts.ts'
import { IconSelect } from './icon-select.tsx'

const schemes = ['auto', 'light', 'dark'] as const
const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon }

export function ThemeChooser() {
  const { t } = useTexts()
  // It would otherwise stop transitions with a style element, which the page's policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  // Only the reader's own browser knows the choice, not a server that draws the page.
  const chosen = useHydrated() ? colorScheme : 'auto'
  const Icon = icons[chosen]
  return (
    <IconSelect
      label={t('theme.choose')}
      icon={<Icon size={20} stroke={1.75} aria-hidden="true" />}
      value={chosen}
      choices={schemes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={setColorScheme}
    />
  )
}
