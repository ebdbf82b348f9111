import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { msw } from 'msw/vite'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { demoPolicy } from './mocks/demo-policy.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

/**
 * The dashboard's pages are drawn on the server first, by the same components: what the server loads
 * for it lies beside the app's own files and has everything it needs inside.
 */
const drawing = (): Plugin => ({
  name: 'drawing',
  config: ({ build }) => ({
    builder: {},
    environments: {
      ssr: {
        resolve: { noExternal: true },
        define: { 'process.env.NODE_ENV': JSON.stringify('production') },
        build: {
          outDir: join(build?.outDir ?? 'dist', 'server'),
          manifest: false,
          target: 'node22',
          copyPublicDir: false,
          // A hash in its name: a server that runs on takes up a newer build.
          rolldownOptions: {
            input: 'src/draw.tsx',
            output: { entryFileNames: '[name]-[hash].js' },
          },
        },
      },
    },
  }),
})

export default defineConfig(({ mode, command }) => ({
  // The static demo works under any path of any file host; the server answers from its root.
  base: mode === 'demo' ? './' : '/',
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [
    react(),
    ...(mode === 'demo' || command === 'serve' ? [msw()] : []),
    ...(mode === 'demo' ? [demoPolicy()] : []),
    ...(mode !== 'demo' && command === 'build' ? [drawing()] : []),
  ],
  server: {
    host: '127.0.0.1',
    ...(process.env['VITE_API'] === undefined
      ? {}
      : { proxy: { '/api': process.env['VITE_API'] } }),
  },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: mode === 'demo' ? 'dist-demo' : 'dist',
    manifest: true,
    target: 'es2022',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Four files for all that the first page needs, instead of one for each way in which later
            // pages share its parts: requests cost more than bytes on a bad line. Four, because a slow
            // phone answers no touch while it evaluates one.
            { name: 'libraries', tags: ['$initial'], test: /node_modules/ },
            {
              name: 'records',
              tags: ['$initial'],
              test: /src\/contract\/(?:objective|partnership|release|results|series)\.ts/,
            },
            { name: 'contract', tags: ['$initial'], test: /src\/contract/ },
            { name: 'app', tags: ['$initial'] },
            // And one for what the other pages share, but for the chart's library.
            { name: 'shared', test: /\.(?:tsx?|jsx?|mjs|css)$/, minShareCount: 2 },
          ],
        },
      },
      // Mantine marks its files for React Server Components; a browser build has no use for it.
      onwarn(warning, warn) {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
  test: {
    reporters: ['default', ['json', { outputFile: 'reports/unit.json' }]],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['{src,server,mocks,e2e,bench}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'dom', environment: 'jsdom', include: ['src/**/*.test.tsx'] },
      },
    ],
  },
}))
