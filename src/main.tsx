import './app/theme/fonts.css'
import './app/theme/mantine.css'
import './app/theme/tokens.css'
import './app/theme/mantine-theme.css'
import './app/theme/base.css'
import './app/theme/page.css'
import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { plantAnswers, readSeed } from '#app/drawing/seed.ts'
import { followLanguage, startLanguage } from '#app/language.ts'
import { Providers } from '#app/providers.tsx'
import { createQueryClient } from '#app/query-client.ts'
import { createAppRouter } from '#app/router.ts'
import { formatsFor } from '#i18n/formats-for.ts'
import { createI18n } from '#i18n/i18n.ts'
import { localeOf } from '#i18n/languages.ts'

/** Between two pieces of work, so that a page that is shown already can answer a touch. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve))

/**
 * A function and not awaited at the top: files that are fetched later import from the one this is
 * built into, and would wait for its end while it waits for them.
 */
async function start(): Promise<void> {
  await pause()
  // Without a server (the static demo, and development unless VITE_API names one) the browser answers
  // the app's own requests.
  const hasServer = import.meta.env.DEV ? import.meta.env['VITE_API'] !== undefined : true
  if (!hasServer || import.meta.env.MODE === 'demo') {
    const { startMocks } = await import('#mocks/browser.ts')
    await startMocks()
  }

  const queryClient = createQueryClient()
  const seed = readSeed()
  if (seed !== null) {
    plantAnswers(queryClient, seed)
    await pause()
  }
  const router = createAppRouter(queryClient)
  if (seed !== null) await pause()
  // The first page's figures are under way while its texts are fetched and before React draws.
  const loaded = router.load()

  const language = startLanguage(window.location.href)
  // A reader who chose another language than the browser's is the only one to know.
  const isDrawn = seed?.language === language && seed.locale === localeOf(language)
  const i18n = await createI18n(language, isDrawn ? seed.texts : [])
  followLanguage(i18n)

  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no element with the id root')
  const app = (
    <StrictMode>
      <Providers router={router} queryClient={queryClient} i18n={i18n} />
    </StrictMode>
  )
  if (isDrawn) {
    // The first number takes a slow phone as long to write as a whole page.
    formatsFor(i18n, language).count(0)
    await loaded
    await pause()
    // Tells the router to draw what its server side has drawn, boundary for boundary.
    router.ssr = { manifest: undefined }
  }
  // As a transition: a slow phone draws it in slices and can answer a touch in between.
  startTransition(() => {
    if (isDrawn) hydrateRoot(root, app)
    else createRoot(root).render(app)
    document.documentElement.classList.remove('drawn-for-another')
  })
}

void start()
