/** An XML element with what is in it; `text` is its own text, that of its children left out. */
export type XmlElement = {
  name: string
  attributes: Readonly<Record<string, string>>
  children: XmlElement[]
  text: string
  /** Where it begins in its file. */
  line: number
}

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child) => child.name === name)

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

/** An attribute without spaces around it; null when it is empty or not there. */
export const attributeOf = (element: XmlElement | undefined, name: string): string | null =>
  element?.attributes[name]?.trim() || null

/** The `code` of a child such as `<activity-status code="2"/>`. */
export const codeOf = (element: XmlElement, name: string): string | null =>
  attributeOf(childOf(element, name), 'code')
