import type { Release, SourceFile } from '#contract/release.ts'

export type ReleasedFile = SourceFile & { readonly release: number; readonly example: boolean }

/**
 * Every file that brought something, newest release first; a file that came again unchanged is
 * listed once, with the release it came with first.
 */
export function toSourceFiles(releases: readonly Release[]): ReleasedFile[] {
  const first = new Map<string, ReleasedFile>()
  for (const { number, example, files } of releases.toSorted((a, b) => a.number - b.number)) {
    for (const file of files) {
      const key = `${file.sha256} ${file.name}`
      if (!first.has(key)) first.set(key, { ...file, release: number, example })
    }
  }
  return [...first.values()].toSorted((a, b) => b.release - a.release)
}
