import type { SourceInput } from './reader.ts'

/** @returns a text in memory as a file to read, for browsers and for files that come with us */
export const textInput = (name: string, text: string): SourceInput => ({
  name,
  path: null,
  async *bytes() {
    yield await Promise.resolve(new TextEncoder().encode(text))
  },
})
