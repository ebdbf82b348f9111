import { expect, it } from 'vitest'
import { land, place, row, series, settleRows } from '#server/store/suite/samples.ts'
import { storeSuite } from '#server/store/suite.ts'
import { createMemoryStore } from './memory-store.ts'

storeSuite(async () => createMemoryStore())

it('keeps what was written when the caller changes its record afterwards', async () => {
  const store = createMemoryStore()
  const water = series('WATER')
  const indonesia = place('IDN')
  const value = row({ disaggregation: { sex: 'F' } })
  await land(store, async (landing) => {
    await landing.series([water])
    await landing.places([indonesia])
    await settleRows(landing, [value])
  })
  water.indicators.push('9.9.9')
  indonesia.name.en = 'Elsewhere'
  value.disaggregation['sex'] = 'M'
  expect(await store.series(1)).toEqual([series('WATER')])
  expect(await store.places(1)).toEqual([{ ...place('IDN'), series: 1 }])
  expect(await store.observations({ series: 'WATER', asOf: 1 })).toMatchObject([
    { disaggregation: { sex: 'F' } },
  ])
})
