import { useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTexts } from '#i18n/use-texts.ts'
import { IconSelect } from './icon-select.tsx'

const schemes = ['auto', 'light', 'dark'] as const
const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon }

export function ThemeChooser() {
  const { t } = useTexts()
  // It would otherwise stop transitions with a style element, which the page's policy forbids.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const Icon = icons[colorScheme]
  return (
    <IconSelect
      label={t('theme.choose')}
      icon={<Icon size={20} stroke={1.75} aria-hidden="true" />}
      value={colorScheme}
      choices={schemes.map((value) => ({ value, label: t(`theme.${value}`) }))}
      onChange={setColorScheme}
    />
  )
}
