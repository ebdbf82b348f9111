import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core'
import { expect, test } from 'vitest'
import { theme } from './theme.ts'

const source = resolve(import.meta.dirname, '../..')
const filesOf = (ending: RegExp) =>
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(resolve(source, name), 'utf8') }))

test('every variable Mantine would put into the page stands in a style sheet', () => {
  const css = readFileSync(resolve(import.meta.dirname, 'mantine-theme.css'), 'utf8')
  const ours = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))
  const theirs = defaultCssVariablesResolver(DEFAULT_THEME)
  const missing = (['variables', 'light', 'dark'] as const).flatMap((part) => {
    const before = new Map(Object.entries(theirs[part]))
    return Object.entries(ours[part])
      .filter(([name, value]) => before.get(name) !== value && !css.includes(`${name}:`))
      .map(([name]) => name)
  })
  expect(missing).toEqual([])
})

test('every Mantine component in use has its style sheet, in the layer our own rules win over', () => {
  const sheets = new Set(readdirSync(resolve(source, '../node_modules/@mantine/core/styles')))
  const imported = new Set(
    filesOf(/\.(?:css|tsx?)$/).flatMap(({ text }) =>
      [...text.matchAll(/@mantine\/core\/styles\/(\w+)\.layer\.css/g)].map(([, name]) => name),
    ),
  )
  const used = filesOf(/\.tsx$/).flatMap(({ name, text }) =>
    [...text.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].flatMap(([, names = '']) =>
      names.split(',').map((component) => ({ name, component: component.trim() })),
    ),
  )
  const without = used.filter(
    ({ component }) => sheets.has(`${component}.layer.css`) && !imported.has(component),
  )
  expect(used.length).toBeGreaterThan(0)
  expect(without).toEqual([])
})
