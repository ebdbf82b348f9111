import { type ReactNode, useEffect, useState } from 'react'
import { addPageTexts, hasPageTexts, type PageTexts } from './i18n.ts'
import { useI18n } from './use-texts.ts'

type State = { ready: boolean; failure: unknown }

/**
 * Waits for a page's own texts, which the first page does not fetch. When they do not come the
 * page's error boundary says so, and trying again fetches them again.
 */
export function WithPageTexts(props: {
  page: PageTexts
  waiting?: ReactNode
  children: ReactNode
}) {
  const i18n = useI18n()
  const { page } = props
  const [state, setState] = useState<State>(() => ({
    ready: hasPageTexts(i18n, page),
    failure: null,
  }))
  useEffect(() => {
    if (hasPageTexts(i18n, page)) return undefined
    let shown = true
    const finish = (next: State) => {
      if (shown) setState(next)
    }
    void Promise.resolve(addPageTexts(i18n, page)).then(
      () => finish({ ready: true, failure: null }),
      (failure: unknown) => finish({ ready: false, failure }),
    )
    return () => {
      shown = false
    }
  }, [i18n, page])
  if (state.failure !== null) throw state.failure
  return state.ready ? props.children : (props.waiting ?? null)
}
