const namespace = 'http://www.w3.org/2000/svg'

// What a drawing needs to look the same away from its page.
const drawn = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-variant-numeric',
  'text-anchor',
  'dominant-baseline',
  'visibility',
  'display',
] as const

export type FigureNotes = { title: string; sentence: string; foot: readonly string[] }

function inlineStyles(from: Element, to: Element): void {
  if (to instanceof SVGElement) {
    const computed = getComputedStyle(from)
    for (const property of drawn)
      to.style.setProperty(property, computed.getPropertyValue(property))
    to.removeAttribute('class')
  }
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index]
    if (copy !== undefined) inlineStyles(child, copy)
  }
}

/** Breaks a text into lines of at most `most` characters, between words. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The page's own font as a style sheet with the font inside; empty when it cannot be read. */
async function embeddedFont(): Promise<string> {
  const faces = [...document.styleSheets]
    .filter(({ href }) => href === null || href.startsWith(location.origin))
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ cssText }) => /U\+0{1,4}-0?FF|U\+\?\?|latin/i.test(cssText))
  const face = faces[0]
  const url = face === undefined ? null : /url\("?([^")]+)"?\)/.exec(face.cssText)?.[1]
  if (face === undefined || url === null || url === undefined) return ''
  try {
    const base = face.parentStyleSheet?.href ?? location.href
    const answer = await fetch(new URL(url, base))
    if (!answer.ok) return ''
    const bytes = new Uint8Array(await answer.arrayBuffer())
    let binary = ''
    for (const byte of bytes) binary += String.fromCodePoint(byte)
    return face.cssText.replace(/src:[^;}]+/, `src: url(data:font/woff2;base64,${btoa(binary)})`)
  } catch {
    return ''
  }
}

function textBlock(
  lines: readonly string[],
  at: { x: number; y: number; step: number },
  style: { size: number; weight: number; fill: string },
): SVGTextElement {
  const text = document.createElementNS(namespace, 'text')
  text.setAttribute('font-size', String(style.size))
  text.setAttribute('font-weight', String(style.weight))
  text.setAttribute('fill', style.fill)
  for (const [index, line] of lines.entries()) {
    const span = document.createElementNS(namespace, 'tspan')
    span.setAttribute('x', String(at.x))
    span.setAttribute('y', String(at.y + index * at.step))
    span.textContent = line
    text.append(span)
  }
  return text
}

/**
 * The drawing on the page as an SVG document of its own: styles and font inside, title and sentence
 * above, unit, source and date below. Nothing in it points elsewhere.
 */
export async function toSvg(
  chart: SVGSVGElement,
  notes: FigureNotes,
): Promise<{ text: string; width: number; height: number }> {
  const { width: chartWidth, height: chartHeight } = chart.getBoundingClientRect()
  const pad = 24
  const width = Math.round(Math.max(chartWidth, 480) + 2 * pad)
  const room = Math.floor((width - 2 * pad) / 7.4)
  const title = wrap(notes.title, Math.floor(room * 0.78))
  const sentence = wrap(notes.sentence, room)
  const foot = notes.foot.flatMap((line) => wrap(line, Math.floor(room * 1.15)))
  const top = pad + title.length * 24 + sentence.length * 19 + 20
  const height = Math.round(top + chartHeight + 16 + foot.length * 16 + pad)
  const style = getComputedStyle(chart)
  const ink = style.getPropertyValue('--chart-ink').trim() || '#1f2933'
  const soft = style.getPropertyValue('--chart-soft').trim() || '#5a6570'
  const card = style.getPropertyValue('--chart-card').trim() || '#ffffff'

  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('xmlns', namespace)
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  svg.setAttribute('role', 'img')
  svg.style.fontFamily = getComputedStyle(document.body).fontFamily
  const name = document.createElementNS(namespace, 'title')
  name.textContent = notes.title
  const description = document.createElementNS(namespace, 'desc')
  description.textContent = notes.sentence
  const font = document.createElementNS(namespace, 'style')
  font.textContent = await embeddedFont()
  const ground = document.createElementNS(namespace, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', card)

  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('The chart is not an SVG drawing.')
  inlineStyles(chart, copy)
  copy.setAttribute('x', String(pad))
  copy.setAttribute('y', String(top))
  copy.setAttribute('width', String(chartWidth))
  copy.setAttribute('height', String(chartHeight))
  copy.removeAttribute('tabindex')
  copy.removeAttribute('role')

  svg.append(
    name,
    description,
    font,
    ground,
    textBlock(title, { x: pad, y: pad + 16, step: 24 }, { size: 18, weight: 650, fill: ink }),
    textBlock(
      sentence,
      { x: pad, y: pad + 16 + title.length * 24, step: 19 },
      { size: 14, weight: 400, fill: ink },
    ),
    copy,
    textBlock(
      foot,
      { x: pad, y: top + chartHeight + 28, step: 16 },
      { size: 12, weight: 400, fill: soft },
    ),
  )
  return { text: new XMLSerializer().serializeToString(svg), width, height }
}
