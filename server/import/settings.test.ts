import { describe, expect, it } from 'vitest'
import { noSettings, overlay } from './settings.ts'

const shipped = overlay(
  noSettings,
  { direction: 'up', target: 90, fromTarget: '6.1', why: 'Target 6.1 says universal.', limit: 100 },
  'built-in',
)

describe('settings laid over others', () => {
  it('keep every field that is not set', () => {
    expect(overlay(shipped, { limit: 120 }, 'file')).toEqual({
      ...shipped,
      limit: 120,
      origin: 'file',
    })
  })

  it('replace a target by a factor of the base, and the SDG target it came from', () => {
    const settings = overlay(shipped, { targetOfBase: 0.5 }, 'file')
    expect(settings).toMatchObject({ target: null, targetOfBase: 0.5, fromTarget: null })
  })

  it('replace a factor of the base by a target', () => {
    const halved = overlay(noSettings, { targetOfBase: 0.5, fromTarget: '1.2' }, 'built-in')
    const settings = overlay(halved, { target: 5, fromTarget: '1.1' }, 'file')
    expect(settings).toMatchObject({ target: 5, targetOfBase: null, fromTarget: '1.1' })
  })

  it('take a target away when they say there is none', () => {
    expect(overlay(shipped, { target: null }, 'file')).toMatchObject({
      target: null,
      targetOfBase: null,
      fromTarget: null,
    })
  })

  it('drop the reason for a direction that is turned, and keep it otherwise', () => {
    expect(overlay(shipped, { direction: 'down' }, 'file').why).toBeNull()
    expect(overlay(shipped, { direction: 'up' }, 'file').why).toBe(shipped.why)
    expect(overlay(shipped, { direction: null, why: 'No agreement.' }, 'file').why).toBe(
      'No agreement.',
    )
  })
})
