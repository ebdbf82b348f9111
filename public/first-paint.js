// Runs before anything is painted: only this device knows what its reader chose.
const root = document.documentElement

function stored(key) {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

const theme = stored('mitra17-theme')
const isDark =
  theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
root.dataset.mantineColorScheme = isDark ? 'dark' : 'light'

// Drawn in another language than the reader's: not shown until it is drawn anew.
const language = stored('mitra17-language')
if (language !== null && language !== root.lang) root.classList.add('drawn-for-another')

/** The page's policy forbids style attributes, so the server sends them by another name. */
function setStyles() {
  for (const element of document.querySelectorAll('[data-style]')) {
    element.style.cssText = element.dataset.style
    element.removeAttribute('data-style')
  }
}

// As parts of the page arrive, before they are laid out.
const arriving = new MutationObserver(setStyles)
arriving.observe(document, { childList: true, subtree: true })

const pause = () => new Promise((resolve) => setTimeout(resolve))

/** Scripts of a page that is there already, one after the other, with room for a touch between. */
async function start() {
  for (const link of document.querySelectorAll('link[data-rel]')) {
    link.rel = link.dataset.rel
    await pause()
  }
  for (const { href } of document.querySelectorAll('link[data-start]')) {
    await import(href)
    await pause()
  }
}

document.addEventListener('DOMContentLoaded', () => {
  setStyles()
  arriving.disconnect()
  // What nobody looks at is never painted.
  if (document.hidden) void start()
  else requestAnimationFrame(() => setTimeout(start))
})
