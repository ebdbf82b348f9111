import { SaxesParser } from 'saxes'
import { cellLimit } from '../cells.ts'
import { structuralFault } from '../faults.ts'
import type { SourceInput } from '../reader.ts'
import { xmlText } from '../xml-text.ts'
import type { XmlElement } from './element.ts'
import { extensionNamespace, isOwn, recordElement } from './extension.ts'

/** Characters between two tags; past that the file is no IATI file any more. */
const structuralLimit = 16_000_000
/** Elements within elements; IATI has eight. */
const depthLimit = 50
/** Characters of one activity, 100 added for each of its elements. */
const activityLimit = 64_000_000
const keptRecordLimit = 1_000_000

const versions = new Set(['2.02', '2.03'])

/** `excess` is the first thing about the activity that is beyond a limit. */
export type StreamedActivity = {
  activity: XmlElement
  excess: { line: number; element: string; rule: string; expected: string } | null
}
/** `records` are elements of ours that stand beside the activities. */
export type StreamedPiece = { activities: StreamedActivity[]; records: XmlElement[] }

/**
 * Reads an IATI file activity by activity, some at a time.
 *
 * @param keeps which children of an activity are wanted
 * @throws StructuralFault with line and column when the XML is not well-formed, declares a document
 *   type (its entities could make it grow without end), nests without end, has a text that does not
 *   end, or is not IATI 2.02 or 2.03
 */
export async function* streamActivities(
  input: SourceInput,
  keeps: (name: string) => boolean,
): AsyncGenerator<StreamedPiece> {
  const stream = new ActivityStream(input.name, keeps)
  for await (const text of xmlText(input)) {
    stream.write(text)
    yield stream.take()
  }
  stream.close()
  yield stream.take()
}

class ActivityStream {
  readonly #file: string
  readonly #keeps: (name: string) => boolean
  readonly #parser = new SaxesParser()
  #piece: StreamedPiece = { activities: [], records: [] }
  /** Open elements that are gathered, outermost first. */
  #open: XmlElement[] = []
  #depth = 0
  #line = 1
  #sinceTag = 0
  #size = 0
  #excess: StreamedActivity['excess'] = null
  #own = false

  constructor(file: string, keeps: (name: string) => boolean) {
    this.#file = file
    this.#keeps = keeps
    const parser = this.#parser
    parser.on('error', ({ message }) => {
      throw this.#fault(
        'broken-xml',
        `The file is not well-formed XML at line ${parser.line}, column ${parser.column}: ${message.replace(/^[\d:]+ /, '')}`,
      )
    })
    parser.on('doctype', () => this.#refuseDoctype())
    parser.on('opentagstart', () => {
      this.#line = parser.line
    })
    parser.on('opentag', ({ name, attributes }) => this.#opened(name, attributes))
    parser.on('closetag', () => this.#closed())
    parser.on('text', (text) => this.#texted(text))
    parser.on('cdata', (text) => this.#texted(text))
  }

  take(): StreamedPiece {
    const piece = this.#piece
    this.#piece = { activities: [], records: [] }
    return piece
  }

  write(text: string): void {
    // Before the parser would gather the whole declaration in memory.
    if (this.#depth === 0 && /<!DOCTYPE/i.test(text)) this.#refuseDoctype()
    this.#sinceTag += text.length
    this.#parser.write(text)
    if (this.#sinceTag > structuralLimit) {
      throw this.#fault(
        'text-too-long',
        `A text of more than ${structuralLimit} characters is not read.`,
      )
    }
  }

  close(): void {
    this.#parser.close()
  }

  #fault(rule: string, expected: string, found: string | null = null): Error {
    return structuralFault(this.#file, rule, expected, { row: this.#parser.line, found })
  }

  #refuseDoctype(): never {
    throw this.#fault(
      'xml-doctype',
      'The file declares a document type, which an IATI file never does; its entities could make it grow without end.',
    )
  }

  #opened(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#sinceTag = 0
    this.#depth += 1
    if (this.#depth > depthLimit) {
      throw this.#fault('broken-xml', `Elements lie more than ${depthLimit} deep in each other.`)
    }
    if (this.#depth === 1) this.#checkRoot(name, attributes)
    else if (this.#wants(name)) this.#gather(name, attributes)
  }

  #checkRoot(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name !== 'iati-activities') {
      throw this.#fault('unknown-format', 'IATI activities begin with <iati-activities>.', name)
    }
    const version = attributes['version'] ?? ''
    if (!versions.has(version)) {
      throw this.#fault(
        'unknown-version',
        'IATI activities of version 2.02 and 2.03 are read. Ask the publisher for one of them.',
        version || 'no version',
      )
    }
    this.#own = attributes['xmlns:mitra17'] === extensionNamespace
  }

  #wants(name: string): boolean {
    if (isOwn(name) && !this.#own) return false
    if (this.#depth === 2) return name === 'iati-activity' || name === recordElement
    // What lies in an element that is not gathered is not gathered either.
    if (this.#open.length !== this.#depth - 2) return false
    return this.#depth > 3 || this.#keeps(name)
  }

  #gather(name: string, attributes: Readonly<Record<string, string>>): void {
    const kept: Record<string, string> = {}
    this.#size += 100
    for (const [key, value] of Object.entries(attributes)) {
      if (isOwn(key) && !this.#own) continue
      kept[key] = this.#within(name, value)
    }
    const element: XmlElement = {
      name,
      attributes: kept,
      children: [],
      text: '',
      line: this.#line,
    }
    const isTooLarge = this.#size > activityLimit
    if (isTooLarge) this.#exceed(name, 'activity-too-large', 'an activity of at most 64 MB')
    else this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
  }

  #texted(text: string): void {
    const element = this.#open.at(-1)
    if (element === undefined || this.#open.length !== this.#depth - 1) return
    element.text += this.#within(element.name, text, element.text.length)
  }

  /** The text, cut where it is longer than any text of IATI. */
  #within(name: string, text: string, before = 0): string {
    const limit = name === recordElement ? keptRecordLimit : cellLimit
    this.#size += text.length
    if (before + text.length <= limit) return text
    this.#exceed(name, 'text-too-long', `a text of at most ${limit} characters`)
    return text.slice(0, Math.max(0, limit - before))
  }

  #exceed(element: string, rule: string, expected: string): void {
    this.#excess ??= { line: this.#line, element, rule, expected }
  }

  #closed(): void {
    this.#sinceTag = 0
    if (this.#open.length === this.#depth - 1) {
      const element = this.#open.pop()
      if (this.#depth === 2 && element !== undefined) {
        if (element.name === recordElement) this.#piece.records.push(element)
        else this.#piece.activities.push({ activity: element, excess: this.#excess })
        this.#size = 0
        this.#excess = null
      }
    }
    this.#depth -= 1
  }
}
