import { defineConfig } from '@playwright/test'
import { findBrowser } from './e2e/browser.ts'

const executablePath = findBrowser()

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  globalSetup: './e2e/setup/example-database.ts',
  // Bounds for a busy machine; nothing here measures time.
  timeout: 90_000,
  expect: {
    timeout: 15_000,
    // Without the platform's name in them: they hold no letters, and shapes are drawn alike.
    toHaveScreenshot: { pathTemplate: '{testDir}/visual/goldens/{arg}{ext}' },
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/visual/goldens/{arg}{ext}' },
  },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: {
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // No sandbox: test machines often run as root, where Chromium refuses to start with one.
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-quic'],
    },
    locale: 'en-GB',
    timezoneId: 'Asia/Jakarta',
    trace: 'retain-on-failure',
  },
})
