import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'

const manifestSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    imports: z.optional(z.array(z.string())),
    css: z.optional(z.array(z.string())),
  }),
)

export type BuiltFiles = { readonly scripts: readonly string[]; readonly styles: readonly string[] }

/**
 * The built files of some sources, with everything they import without waiting.
 *
 * @param directory of the built app, with Vite's manifest
 * @param sources paths from the project's folder; one that became part of another file has none
 * @returns paths from `directory`, each once
 * @throws when there is no manifest or it cannot be read
 */
export async function filesOf(directory: string, sources: readonly string[]): Promise<BuiltFiles> {
  const text = await readFile(join(directory, '.vite/manifest.json'), 'utf8')
  const manifest = z.parse(manifestSchema, JSON.parse(text))
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const ahead = [...sources]
  for (let name = ahead.pop(); name !== undefined; name = ahead.pop()) {
    const chunk = manifest[name]
    if (chunk === undefined || scripts.has(chunk.file)) continue
    scripts.add(chunk.file)
    for (const style of chunk.css ?? []) styles.add(style)
    ahead.push(...(chunk.imports ?? []))
  }
  return { scripts: [...scripts], styles: [...styles] }
}
