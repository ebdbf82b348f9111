/** Characters kept, and of one answer at most. */
const mostKept = 32_000_000
const mostOfOne = 1_000_000

/**
 * Answers that have been worked out, by their address and entity tag: a release never changes, so
 * neither do they. What has not been asked for longest gives way.
 */
export class KeptAnswers {
  readonly #bodies = new Map<string, string>()
  #length = 0

  get(key: string): string | undefined {
    const body = this.#bodies.get(key)
    if (body === undefined) return undefined
    this.#bodies.delete(key)
    this.#bodies.set(key, body)
    return body
  }

  keep(key: string, body: string): void {
    if (body.length > mostOfOne) return
    this.#drop(key)
    this.#bodies.set(key, body)
    this.#length += key.length + body.length
    for (const oldest of this.#bodies.keys()) {
      if (this.#length <= mostKept) break
      this.#drop(oldest)
    }
  }

  #drop(key: string): void {
    const body = this.#bodies.get(key)
    if (body === undefined) return
    this.#bodies.delete(key)
    this.#length -= key.length + body.length
  }
}
