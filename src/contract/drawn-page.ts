/** What of a reader a page depends on, besides its address. */
export type PageReader = {
  /** Language of the texts, and which way it runs. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  /** How numbers and dates are written, such as `en-GB`. */
  readonly locale: string
}

/** A page as the server sends it, to be taken over by the same components in the browser. */
export type DrawnPage = {
  /** What stands in the root element, without a style attribute. */
  readonly html: string
  /** JSON: what the page was drawn from. */
  readonly seed: string
  /** Source files that draw it, as the build's manifest names them: it is not painted without their
      styles. */
  readonly sources: readonly string[]
  /** Source files that the browser needs soon after. */
  readonly later: readonly string[]
}

/** The part of the built app that runs on the server. */
export type PageDrawer = {
  /** @param tags the languages a browser asks for, best first */
  readerOf(address: string, tags: readonly string[]): PageReader
  /**
   * @param address path and query
   * @returns null for a page that only a browser can draw
   */
  draw(address: string, reader: PageReader): Promise<DrawnPage | null>
  /** Sends the requests of pages that are drawn elsewhere than over the network. */
  answerRequestsBy(answer: (address: string, init: RequestInit) => Promise<Response>): void
}
