/** Does the face hold the letters of English and Indonesian? Others are only for rarer names. */
const holdsLatin = (face: CSSFontFaceRule): boolean =>
  /U\+0{0,4}-0{0,2}FF|U\+\?\?/i.test(face.cssText)

const addressOf = (face: CSSFontFaceRule): string | null =>
  /url\((["']?)([^"')]+)\1\)/.exec(face.style.getPropertyValue('src') || face.cssText)?.[2] ?? null

function faces(): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .filter(({ href }) => href === null || href.startsWith(location.origin))
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
}

/**
 * The page's own font as a style sheet with the font inside, because a picture may fetch nothing.
 * Empty when it cannot be read: the picture then falls back as the page does.
 */
export async function embeddedFont(): Promise<string> {
  const face = faces().find((rule) => addressOf(rule) !== null && holdsLatin(rule))
  const address = face === undefined ? null : addressOf(face)
  if (face === undefined || address === null) return ''
  try {
    const answer = await fetch(new URL(address, face.parentStyleSheet?.href ?? location.href))
    if (!answer.ok) return ''
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const binary = Array.from(bytes, (byte) => String.fromCodePoint(byte)).join('')
    const family = face.style.getPropertyValue('font-family')
    const weight = face.style.getPropertyValue('font-weight') || '100 900'
    return `@font-face{font-family:${family};font-weight:${weight};src:url(data:font/woff2;base64,${btoa(binary)}) format('woff2')}`
  } catch {
    return ''
  }
}
