/** The server cannot start as asked; the message says what to do about it. */
export class CannotServe extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CannotServe'
  }
}
