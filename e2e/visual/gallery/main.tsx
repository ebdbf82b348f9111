import '../../../src/app/theme/fonts.css'
import '../../../src/app/theme/tokens.css'
import '../../../src/app/theme/base.css'
import './gallery.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { ChartFrame } from '#charts/chart-frame.tsx'
import { createI18n } from '#i18n/i18n.ts'
import { amountSpecimens } from './amount-specimens.tsx'
import { indicatorSpecimens } from './indicator-specimens.tsx'
import { recordSpecimens } from './record-specimens.tsx'

const specimens = [...indicatorSpecimens, ...amountSpecimens, ...recordSpecimens]

/** Every chart kind with made-up numbers, for tests only; `?dir=rtl` turns the page around. */
async function show(): Promise<void> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no element with the id root')
  if (new URLSearchParams(location.search).get('dir') === 'rtl')
    document.documentElement.dir = 'rtl'
  const i18n = await createI18n('en', [])
  // Before anything is written in it: a letter that comes late is not used.
  await document.fonts.load('13px "Inter Variable"')
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        {specimens.map(({ kind, state, draw }) => (
          <section key={`${kind} ${state}`} className="specimen" data-kind={kind}>
            <h2>
              {kind}: {state}
            </h2>
            <ChartFrame height="drawing">{({ width }) => draw(width)}</ChartFrame>
          </section>
        ))}
      </I18nextProvider>
    </StrictMode>,
  )
}

void show()
