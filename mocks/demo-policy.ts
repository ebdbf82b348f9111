import type { Plugin } from 'vite'
import { pagePolicy } from '#server/api/security-headers.ts'

/**
 * Vite plugin: writes the server's content security policy into the static demo's page, since a file
 * host sends none. Who may frame a page cannot be said there.
 */
export function demoPolicy(): Plugin {
  return {
    name: 'mitra17-demo-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText },
        injectTo: 'head-prepend',
      },
    ],
  }
}

const policyText = Object.entries(pagePolicy)
  .map(([name, sources]) => {
    const directive = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return `${directive} ${sources.join(' ')}`
  })
  .join('; ')
