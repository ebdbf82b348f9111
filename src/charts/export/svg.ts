import { embeddedFont } from './font.ts'

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

export type FigureNotes = {
  /** What the figure belongs to, above its title. */
  above?: string
  title: string
  sentence: string
  foot: readonly string[]
}

function inlineStyles(from: Element, to: Element): void {
  if (to instanceof SVGElement) {
    const computed = getComputedStyle(from)
    for (const property of drawn) {
      const value = computed.getPropertyValue(property)
      if (value !== '') to.style.setProperty(property, value)
    }
    to.removeAttribute('class')
    to.removeAttribute('tabindex')
  }
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index]
    if (copy !== undefined) inlineStyles(child, copy)
  }
}

/** Breaks a text into lines of at most `most` characters, between words. */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= most)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A colour of the style sheets as it is where the chart stands. */
function colourNear(chart: Element, name: string, otherwise: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  chart.parentElement?.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color.startsWith('rgb') ? color : otherwise
}

type TextStyle = { size: number; step: number; weight: number; fill: string }

function textBlock(lines: readonly string[], x: number, y: number, style: TextStyle): Element {
  const text = document.createElementNS(namespace, 'text')
  text.setAttribute('font-size', String(style.size))
  text.setAttribute('font-weight', String(style.weight))
  text.setAttribute('fill', style.fill)
  for (const [index, line] of lines.entries()) {
    const span = document.createElementNS(namespace, 'tspan')
    span.setAttribute('x', String(x))
    span.setAttribute('y', String(y + index * style.step))
    span.textContent = line
    text.append(span)
  }
  return text
}

function element(name: string, text: string): Element {
  const made = document.createElementNS(namespace, name)
  made.textContent = text
  return made
}

/**
 * The drawing on the page as an SVG document of its own: styles and font inside, title and sentence
 * above, unit, source and date below. Nothing in it points elsewhere.
 *
 * @param chart laid out in the page, at the size it is to have
 * @param notes in the reader's language
 * @returns the document's text and its size in pixels
 */
export async function toSvg(
  chart: SVGSVGElement,
  notes: FigureNotes,
): Promise<{ text: string; width: number; height: number }> {
  const chartWidth = Number(chart.getAttribute('width'))
  const chartHeight = Number(chart.getAttribute('height'))
  const pad = 24
  const width = Math.round(chartWidth + 2 * pad)
  const ink = colourNear(chart, '--ink', '#1b2127')
  const soft = colourNear(chart, '--ink-soft', '#555e67')
  const ground = colourNear(chart, '--surface-card', '#ffffff')
  // A letter is about half as wide as it is high.
  const letters = (size: number) => Math.floor(chartWidth / (size * 0.53))
  const styles = {
    above: { size: 13, step: 19, weight: 500, fill: soft },
    title: { size: 18, step: 24, weight: 650, fill: ink },
    sentence: { size: 14, step: 20, weight: 400, fill: ink },
    foot: { size: 12, step: 17, weight: 400, fill: soft },
  }
  const above = wrap(notes.above ?? '', letters(13))
  const title = wrap(notes.title, letters(18))
  const sentence = wrap(notes.sentence, letters(14))
  const foot = notes.foot.flatMap((line) => wrap(line, letters(12)))
  const titleTop = pad + above.length * 19
  const sentenceTop = titleTop + title.length * 24 + 4
  const chartTop = sentenceTop + sentence.length * 20 + 16
  const footTop = chartTop + chartHeight + 16
  const height = Math.round(footTop + foot.length * 17 + pad)

  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('width', String(width))
  svg.setAttribute('height', String(height))
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`)
  svg.setAttribute('role', 'img')
  svg.style.fontFamily = getComputedStyle(chart).fontFamily
  const paper = document.createElementNS(namespace, 'rect')
  paper.setAttribute('width', '100%')
  paper.setAttribute('height', '100%')
  paper.setAttribute('fill', ground)

  const copy = chart.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('The chart is not an SVG drawing.')
  inlineStyles(chart, copy)
  copy.setAttribute('x', String(pad))
  copy.setAttribute('y', String(chartTop))
  // The document's own title and description stand for the whole.
  for (const name of ['role', 'aria-label', 'style']) copy.removeAttribute(name)
  copy.style.overflow = 'visible'

  svg.append(
    element('title', [...above, notes.title].join(' – ')),
    element('desc', notes.sentence),
    element('style', await embeddedFont()),
    paper,
    ...(above.length === 0 ? [] : [textBlock(above, pad, pad + 12, styles.above)]),
    textBlock(title, pad, titleTop + 18, styles.title),
    textBlock(sentence, pad, sentenceTop + 15, styles.sentence),
    copy,
    textBlock(foot, pad, footTop + 12, styles.foot),
  )
  return { text: new XMLSerializer().serializeToString(svg), width, height }
}
