import { onlineManager } from '@tanstack/react-query'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test } from 'vitest'
import { problemTypes } from '#contract/problem.ts'
import { meta, overview } from './testing/fixtures.ts'
import { closeApp, openApp, problem } from './testing/open-app.tsx'

afterEach(closeApp)

const headline = () => screen.findByText(/of 17 goals on track/)

describe('addresses', () => {
  test.each([
    ['/goal/6?place=MYS', '/goals/6?place=MYS'],
    ['/goals', '/#goals'],
    ['/indicator/6.1.1', '/indicators/6.1.1'],
  ])('%s, shared long ago, leads to %s', async (old, now) => {
    const { address } = await openApp(old)
    await waitFor(() => expect(address()).toBe(now))
  })

  test('a mistyped part is left out instead of breaking the page', async () => {
    const { asked } = await openApp('/?asOf=yesterday&lang=xx')
    await headline()
    expect(asked).toContain('/api/v1/overview')
  })

  test('place and release go along from page to page, filters do not', async () => {
    const user = userEvent.setup()
    const { address } = await openApp('/indicators?place=MYS&asOf=1&status=regressing')
    const [overviewLink] = await screen.findAllByRole('link', { name: 'Overview' })
    if (overviewLink === undefined) throw new Error('no link to the overview')
    await user.click(overviewLink)
    await headline()
    expect(address()).toBe('/?asOf=1&place=MYS')
  })

  test.each(['/goals/18', '/goals/water', '/nowhere'])('%s is not found', async (path) => {
    await openApp(path)
    expect(await screen.findByText('This page does not exist')).toBeDefined()
    expect(screen.getByRole('link', { name: 'To the overview' })).toBeDefined()
  })
})

describe('around every page', () => {
  test('example data is labelled while it is example data', async () => {
    await openApp('/')
    expect(await screen.findByText('Example data')).toBeDefined()
    closeApp()
    await openApp('/', { answers: { '/api/v1/meta': () => ({ ...meta, example: false }) } })
    await headline()
    expect(screen.queryByText('Example data')).toBeNull()
  })

  test('an earlier release says so and leads back to now', async () => {
    const user = userEvent.setup()
    const { address, asked } = await openApp('/?asOf=1')
    expect(await screen.findByText(/As of release 1, 2 Jan 2025/)).toBeDefined()
    expect(asked).toContain('/api/v1/overview?asOf=1')
    await user.click(screen.getByRole('link', { name: 'Back to now' }))
    await waitFor(() => expect(address()).toBe('/'))
  })

  test('another release is chosen from a list', async () => {
    const user = userEvent.setup()
    const { address } = await openApp('/')
    await user.click(await screen.findByRole('button', { name: /Release 2/ }))
    await user.click(await screen.findByRole('link', { name: /^Release 1/ }))
    await waitFor(() => expect(address()).toBe('/?asOf=1'))
  })

  test('the language changes texts, document and address, and is remembered', async () => {
    const user = userEvent.setup()
    const { address } = await openApp('/')
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Language' }), 'id')
    expect(await screen.findByText(/dari 17 tujuan sesuai jalur/)).toBeDefined()
    expect(document.documentElement.lang).toBe('id')
    expect(localStorage.getItem('mitra17-language')).toBe('id')
    await waitFor(() => expect(address()).toBe('/?lang=id'))
  })

  test('English names are marked where the reader reads Indonesian', async () => {
    await openApp('/goals/6', { language: 'id' })
    const name = await screen.findByText('Share of SH_H2O_SAFE')
    expect(name.lang).toBe('en')
    expect(within(name.parentElement ?? document.body).getByText('EN')).toBeDefined()
  })

  test('the copied address holds what is a default for this reader only', async () => {
    const user = userEvent.setup()
    await openApp('/goals/6')
    await screen.findByRole('heading', { level: 1 })
    await screen.findByText('Example data')
    await user.click(screen.getByRole('button', { name: 'Copy the address of this view' }))
    await screen.findAllByText('Address copied')
    expect(await navigator.clipboard.readText()).toBe(
      `${window.location.origin}/goals/6?lang=en&place=IDN`,
    )
  })

  test('the search opens by keyboard, groups what it finds and opens it by Enter', async () => {
    const user = userEvent.setup()
    const hits = [
      { kind: 'indicator', code: '6.1.1', name: { en: 'Drinking water' }, within: null },
      { kind: 'goal', code: '6', name: { en: 'Clean water' }, within: null },
    ]
    const { address } = await openApp('/', {
      answers: { '/api/v1/search': () => ({ hits, total: 2 }) },
    })
    await headline()
    await user.keyboard('{Control>}k{/Control}')
    const field = await screen.findByRole('combobox', { name: /Search goals/ })
    await user.type(field, 'water')
    const groups = await screen.findAllByRole('group')
    expect(groups.map((group) => group.getAttribute('aria-label'))).toEqual(['Goals', 'Indicators'])
    expect(await screen.findByText('2 results')).toBeDefined()
    const options = screen.getAllByRole('option')
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(options[0]?.id))
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(field.getAttribute('aria-activedescendant')).toBe(options[1]?.id))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(address()).toBe('/indicators/6.1.1'))
  })
})

describe('troubles', () => {
  test('an empty database says why and gives the command', async () => {
    await openApp('/', {
      answers: {
        '/api/v1/meta': () => ({ ...meta, release: null, places: [], defaultPlace: null }),
        '/api/v1/overview': () => problem(404, problemTypes.empty),
      },
    })
    expect(await screen.findByText('No figures yet')).toBeDefined()
    expect(screen.getByText('npm run -s mitra17 -- import FILE')).toBeDefined()
  })

  test('no connection is told as such, and trying again brings the page', async () => {
    const user = userEvent.setup()
    let broken = true
    await openApp('/', {
      answers: {
        '/api/v1/overview': () => {
          if (broken) throw new TypeError('Failed to fetch')
          return overview
        },
      },
    })
    expect(await screen.findByRole('heading', { name: 'No connection' })).toBeDefined()
    broken = false
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await headline()
  })

  test.each([
    [503, 'urn:x', 'The server has a fault'],
    [400, problemTypes.badRequest, 'This cannot be shown'],
    [404, problemTypes.unknownPlace, 'There are no figures for this place'],
    [404, problemTypes.unknownRelease, 'There is no such release'],
  ])('a %i answer of type %s is told in words', async (status, type, words) => {
    await openApp('/', { answers: { '/api/v1/overview': () => problem(status, type) } })
    expect(await screen.findByRole('heading', { name: words })).toBeDefined()
  })

  test('the chooser asks for a place where the address names one that is not there', async () => {
    const answers = { '/api/v1/overview': () => problem(404, problemTypes.unknownPlace) }
    await openApp('/?place=XXX', { answers })
    const chooser = await screen.findByRole('button', { name: 'Choose a place' })
    expect(chooser.textContent).toBe('Choose a place')
  })

  test('an answer in another shape is told apart from a fault of the server', async () => {
    await openApp('/', { answers: { '/api/v1/overview': () => ({ place: 1 }) } })
    expect(await screen.findByRole('heading', { name: 'The answer cannot be read' })).toBeDefined()
  })

  test('the page shows its figures when only places and release fail, with a retry in place', async () => {
    const user = userEvent.setup()
    let broken = true
    await openApp('/', {
      answers: { '/api/v1/meta': () => (broken ? problem(500, problemTypes.internal) : meta) },
    })
    await headline()
    const note = await screen.findByText('Places and release could not be loaded.')
    broken = false
    await user.click(within(note).getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Example data')).toBeDefined()
  })

  test('figures that could not be renewed stay, and say from when they are', async () => {
    let broken = false
    const { queryClient } = await openApp('/', {
      answers: {
        '/api/v1/overview': () => (broken ? problem(503, problemTypes.internal) : overview),
      },
    })
    await headline()
    broken = true
    await act(async () => {
      await queryClient.refetchQueries({ queryKey: ['overview'] })
    })
    expect(await screen.findByText(/newer ones could not be fetched/)).toBeDefined()
    expect(screen.getByText(/of 17 goals on track/)).toBeDefined()
  })

  test('a device that goes offline says from when its figures are', async () => {
    await openApp('/')
    await headline()
    act(() => onlineManager.setOnline(false))
    expect(await screen.findByText(/These figures are from/)).toBeDefined()
    act(() => onlineManager.setOnline(true))
    await waitFor(() => expect(screen.queryByText(/These figures are from/)).toBeNull())
  })

  test('while figures are awaited the goals stand where they will be', async () => {
    await openApp('/', { answers: { '/api/v1/overview': () => new Promise(() => {}) } })
    expect(await screen.findByText('Loading figures…')).toBeDefined()
    expect(screen.getByText('Clean water and sanitation')).toBeDefined()
  })
})
