import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { expect, it } from 'vitest'
import { demoPolicy } from './demo-policy.ts'

it('the demo’s page carries the server’s policy before anything it could load', async () => {
  const root = mkdtempSync(join(tmpdir(), 'mitra17-policy-'))
  try {
    writeFileSync(join(root, 'index.html'), '<html><head><title>x</title></head></html>')
    await build({ root, configFile: false, logLevel: 'silent', plugins: [demoPolicy()] })
    const html = readFileSync(join(root, 'dist', 'index.html'), 'utf8')
    const [, policy = ''] =
      /<head>\s*<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? []
    const directives = policy.replaceAll('&#39;', "'").split('; ')
    expect(directives.slice(0, 3)).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
    ])
    expect(directives).toContain("form-action 'none'")
  } finally {
    rmSync(root, { recursive: true })
  }
})
