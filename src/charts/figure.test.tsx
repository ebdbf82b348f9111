import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Figure, type FigureProps } from './figure.tsx'
import { completeBrowser, restoreBrowser } from './testing/browser.ts'
import { renderPart } from './testing/open-page.tsx'

const files: { name: string; blob: Blob }[] = []

beforeEach(() => {
  files.length = 0
  completeBrowser()
  let made: Blob | null = null
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    made = blob instanceof Blob ? blob : null
    return 'blob:made'
  })
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    if (made !== null) files.push({ name: this.download, blob: made })
  })
})
afterEach(restoreBrowser)

async function show(props: Partial<FigureProps> = {}) {
  const drawing = (
    <svg width={900} height={50}>
      <path d="M0 0L9 9" />
    </svg>
  )
  const views: string[] = []
  await renderPart(
    <Figure
      title="Safely managed water"
      sentence="It rose."
      unit="%"
      source="National survey"
      date="1 March 2026 (release 2)"
      example
      table={{
        columns: [
          { id: 'year', label: 'Year', numeric: true },
          { id: 'IDN', label: 'Indonesia', numeric: true },
        ],
        rows: [
          [2020, 61.25],
          [2021, null],
        ],
      }}
      formatCell={String}
      fileName="6.1.1 IDN"
      view="chart"
      onView={(view) => views.push(view)}
      paper={() => drawing}
      {...props}
    >
      {props.children ?? drawing}
    </Figure>,
  )
  const save = async (item: RegExp) => {
    await userEvent.click(screen.getByRole('button', { name: 'Download this figure' }))
    await userEvent.click(await screen.findByRole('menuitem', { name: item }))
  }
  return { views, save }
}

describe('a figure', () => {
  it('is named by its title and described by its sentence', async () => {
    await show()
    const figure = screen.getByRole('figure', { name: 'Safely managed water' })
    const described = document.querySelector(
      `#${CSS.escape(figure.getAttribute('aria-describedby') ?? '')}`,
    )
    expect(described?.textContent).toBe('It rose.')
  })

  it('shows a missing value as a dash, and asks for the other view', async () => {
    const { views } = await show({ view: 'table' })
    const row = within(screen.getByRole('table')).getByRole('row', { name: /2021/ })
    expect(within(row).getByRole('cell').textContent).toBe('–')
    await userEvent.click(screen.getByRole('radio', { name: 'Chart' }))
    expect(views).toEqual(['chart'])
  })

  it('gives its numbers in full with title, unit, source, date and the mark of example data', async () => {
    const { save } = await show()
    await save(/CSV/)
    expect(files[0]?.name).toBe('6.1.1-IDN.csv')
    expect(await files[0]?.blob.text()).toBe(
      [
        'Year,Indonesia,Figure,Unit,Source,As of,Note',
        '2020,61.25,Safely managed water,%,National survey,1 March 2026 (release 2),Example data',
        '2021,,Safely managed water,%,National survey,1 March 2026 (release 2),Example data',
        '',
      ].join('\r\n'),
    )
  })

  it('can be drawn for a file from the table, too', async () => {
    const { save } = await show({ view: 'table' })
    await save(/SVG/)
    await waitFor(() => expect(files).toHaveLength(1), { timeout: 5000 })
    expect(files[0]?.name).toBe('6.1.1-IDN.svg')
    expect(await files[0]?.blob.text()).toContain('Note: Example data')
    expect(document.querySelector('.paper-drawing')).toBeNull()
  })

  it('says so when this browser cannot make the picture', async () => {
    const { save } = await show()
    await save(/PNG/)
    expect((await screen.findByRole('alert', undefined, { timeout: 5000 })).textContent).toContain(
      'could not be made',
    )
    expect(files).toEqual([])
  })
})
