import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of an installed Chromium (`CHROMIUM_PATH` first); null when Playwright's own is to be used. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') return named
  if (existsSync(chromium.executablePath())) return null
  return usual.find((path) => existsSync(path)) ?? null
}

function run(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0
}

/** Finds a browser or installs one: Playwright's, else Debian's. Throws with what to do otherwise. */
export function ensureBrowser(): void {
  if (findBrowser() !== null || existsSync(chromium.executablePath())) return
  console.log('No Chromium found; installing one.')
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
  if (
    debian &&
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', 'chromium'])
  )
    return
  if (run('npx', ['playwright', 'install', 'chromium'])) return
  throw new Error('No browser for the tests. Install Chromium and set CHROMIUM_PATH to it.')
}

if (import.meta.main) ensureBrowser()
