import { createTheme, type MantineColorsTuple } from '@mantine/core'

/** The deep blue of interaction, lightest first; `mantine-theme.css` gives its variants. */
const accent: MantineColorsTuple = [
  '#eaeefa',
  '#dce3f5',
  '#c0cbed',
  '#a4b8f5',
  '#8ea5ec',
  '#3f5cb3',
  '#1f3f95',
  '#19357f',
  '#35539f',
  '#2c478c',
]

/** Mantine's greys of the dark theme, in the tone of our own surfaces. */
const dark: MantineColorsTuple = [
  '#e7eaed',
  '#c9d0d6',
  '#a7b0b9',
  '#77818b',
  '#4a545e',
  '#333c45',
  '#1c2228',
  '#181d22',
  '#14181c',
  '#101316',
]

/**
 * What Mantine's components need to know. Colours and sizes are in `tokens.css`; the variables
 * Mantine would make of this theme are written in `mantine-theme.css`, so that no style element is
 * put into the page and the content security policy can forbid them.
 */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent, dark },
  cursorType: 'pointer',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', 'Inter Fallback', system-ui, sans-serif" },
  components: {
    // A list's choices are dear to draw and place: they come when it is opened.
    Combobox: { defaultProps: { keepMounted: false, shadow: 'none' } },
  },
})
