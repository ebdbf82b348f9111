/** Hands a file to the reader under a name made of words, digits and hyphens. */
export function download(content: Blob | string, name: string, type: string): void {
  // The mark makes spreadsheets read a CSV as UTF-8.
  const blob = typeof content === 'string' ? new Blob(['\uFEFF', content], { type }) : content
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')
  link.click()
  // Revoked later: some browsers read the address only after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
