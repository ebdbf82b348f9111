import type { LocalisedText } from '#contract/text.ts'
import type { XmlElement } from '#server/readers/iati/element.ts'

/** What XML 1.0 cannot hold, not even escaped; halves of surrogate pairs are undone before. */
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g

const writable = (text: string): string => text.toWellFormed().replaceAll(unwritable, '')

/** An element to write; attributes that are null are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  content: readonly XmlElement[] | string = [],
): XmlElement {
  const stated = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [[key, writable(value)] as const],
  )
  return {
    name,
    attributes: Object.fromEntries(stated),
    children: typeof content === 'string' ? [] : [...content],
    text: typeof content === 'string' ? writable(content) : '',
    line: 0,
  }
}

/** A text in another language than ours, as the reader marks it. */
const marked = /^\[([a-z]{2})\] ([\s\S]+)$/

/** An element with a narrative for each language: `{ en: '[es] Título' }` is Spanish again. */
export function texts(
  name: string,
  text: LocalisedText,
  attributes: Readonly<Record<string, string | null>> = {},
): XmlElement {
  const [, language, foreign] = marked.exec(text.en) ?? []
  const first =
    language === undefined || foreign === undefined || language === 'en'
      ? narrative('en', text.en)
      : narrative(language, foreign)
  const isSaid = text.id === undefined || (language === 'id' && foreign === text.id)
  return element(name, attributes, isSaid ? [first] : [first, narrative('id', text.id ?? '')])
}

/** An element with a name, which is the same in every language. */
export const named = (
  name: string,
  text: LocalisedText,
  attributes: Readonly<Record<string, string | null>>,
): XmlElement =>
  element(name, attributes, [
    narrative('en', text.en),
    ...(text.id === undefined ? [] : [narrative('id', text.id)]),
  ])

const narrative = (language: string, text: string): XmlElement =>
  element('narrative', { 'xml:lang': language }, text)

/** XML's decimals have no exponent. */
export const decimal = (value: number): string =>
  /e/.test(String(value))
    ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 100 })
    : String(value)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}

const escaped = (text: string, characters: RegExp): string =>
  text.replaceAll(characters, (character) => escapes[character] ?? character)

/** @returns the start tag, `/` before its end when nothing follows */
export const startTag = ({ name, attributes }: XmlElement, end = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value, /[&<>"\r\n\t]/g)}"`)
    .join('')}${end}>`

/** @returns the element as XML, one line for each element */
export function xmlOf(written: XmlElement, indent = ''): string {
  const { name, children, text } = written
  if (children.length > 0) {
    const inner = children.map((child) => xmlOf(child, `${indent} `)).join('')
    return `${indent}${startTag(written)}\n${inner}${indent}</${name}>\n`
  }
  if (text === '') return `${indent}${startTag(written, '/')}\n`
  return `${indent}${startTag(written)}${escaped(text, /[&<>\r]/g)}</${name}>\n`
}
