import 'react'

declare module 'react' {
  // Custom properties carry colours that come from the data (a goal's, a line's) into style sheets.
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined
  }
}
