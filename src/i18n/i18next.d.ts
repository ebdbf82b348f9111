import 'i18next'
import type en from './en.json'
import type data from './pages/data.en.json'
import type methods from './pages/methods.en.json'
import type partners from './pages/partners.en.json'
import type parts from './pages/parts.en.json'
import type partnerships from './pages/partnerships.en.json'
import type terms from './pages/terms.en.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: {
      translation: typeof en &
        typeof data &
        typeof methods &
        typeof partners &
        typeof parts &
        typeof partnerships &
        typeof terms
    }
    /** Keys are flat: `goal.title` is one key, so a sentence's key needs no nesting. */
    keySeparator: false
    nsSeparator: false
  }
}
