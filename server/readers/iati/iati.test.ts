import { describe, expect, test } from 'vitest'
import { activity, iatiFile, period, result, transaction } from './testing/iati-texts.ts'
import { readIati, recordsOf } from './testing/read-iati.ts'

const read = async (inner: string, about = {}) => readIati(iatiFile(activity(inner, about)))
const partnershipOf = async (inner: string, about = {}) => {
  const { records, faults } = await read(inner, about)
  expect(faults).toEqual([])
  return recordsOf(records, 'partnership')[0]
}
const narrative = (text: string, language: string): string =>
  `<narrative xml:lang="${language}">${text}</narrative>`
const party = (attributes: string, name = ''): string =>
  `<participating-org ${attributes}>${name === '' ? '' : `<narrative>${name}</narrative>`}</participating-org>`

describe('what is a partnership', () => {
  const alone = (parties: string): string =>
    `<iati-activity xml:lang="en"><iati-identifier>A</iati-identifier><reporting-org ref="R-1"><narrative>Reporter</narrative></reporting-org><title><narrative>T</narrative></title>${parties}${transaction({ value: '<value currency="USD">1</value>' })}</iati-activity>`

  test.each([
    ['two references', party('ref="A-1" role="1"') + party('ref="A-2" role="4"'), 2],
    ['two names', party('role="1"', 'One') + party('role="4"', 'Two'), 2],
    ['one in two roles', party('ref="A-1" role="1"') + party('ref="A-1" role="4"'), 1],
    [
      'one name, spelt twice',
      party('role="1"', 'Min. of Health') + party('role="4"', 'MIN OF HEALTH'),
      1,
    ],
    [
      'one, once without its reference',
      party('ref="A-1" role="1"', 'One') + party('role="4"', 'One'),
      1,
    ],
    ['one, and its reporter who does not take part', party('ref="A-1" role="1"'), 1],
    [
      'placeholders for references',
      party('ref="N/A" role="1"', 'One') + party('ref="N/A" role="4"', 'Two'),
      2,
    ],
    [
      'a name in the place of a reference',
      party('ref="World Bank" role="1"') + party('role="4"', 'World Bank'),
      1,
    ],
  ])('%s', async (_, parties, count) => {
    const { records, skipped, rows } = await readIati(iatiFile(alone(parties)))
    expect(recordsOf(records, 'partnership')).toHaveLength(count === 2 ? 1 : 0)
    expect(recordsOf(records, 'membership')).toHaveLength(count === 2 ? 2 : 0)
    if (count === 2) expect(skipped).toEqual([])
    else {
      expect(skipped).toMatchObject([
        {
          rule: 'fewer-than-two-organisations',
          found: '1 organisation, 1 transaction, 0 results',
          row: 3,
        },
      ])
      expect({ records, rows }).toEqual({ records: [], rows: 1 })
    }
  })

  test('an organisation has one membership with all its roles', async () => {
    const { records } = await read(party('ref="ID-2" role="2"') + party('ref="ID-2" role="4"'))
    expect(recordsOf(records, 'membership')).toMatchObject([
      { organisation: 'GB-1', roles: ['funding'] },
      { organisation: 'ID-2', roles: ['implementing', 'lead'] },
    ])
  })

  test('the name most often given stands, written and not in capitals; others are listed', async () => {
    const given = ['YAYASAN AIR', 'YAYASAN AIR', 'Water Foundation']
    const { records, skipped } = await read(
      given.map((name) => party('ref="ID-2" role="4"', name)).join(''),
    )
    expect(recordsOf(records, 'organisation')[1]).toMatchObject({
      id: 'ID-2',
      name: { en: 'Yayasan Air' },
      kind: 'ngo',
    })
    expect(skipped).toMatchObject([{ rule: 'other-name', found: 'Water Foundation' }])
  })
})

describe('what is read of a partnership', () => {
  test.each([
    ['English', narrative('Water', 'en') + narrative('Agua', 'es'), { en: 'Water' }],
    ['English in capitals or by three letters', narrative('Water', 'ENG'), { en: 'Water' }],
    [
      'Indonesian beside it',
      narrative('Air', 'ID') + narrative('Water', 'EN'),
      { en: 'Water', id: 'Air' },
    ],
    ['another language, said in front', narrative('Agua', 'ES'), { en: '[es] Agua' }],
    ['Indonesian alone', narrative('Air', 'id'), { en: '[id] Air', id: 'Air' }],
    ['the language of the activity', '<narrative>Eau</narrative>', { en: '[fr] Eau' }],
  ])('%s', async (_, narratives, text) => {
    const description = `<description>${narratives}</description>`
    const partnership = await partnershipOf(description, { attributes: 'xml:lang="fr"' })
    expect(partnership?.summary).toEqual(text)
  })

  test.each([
    [['2', '2020-01-02', '1', '2020-01-01'], '2020-01-02', null],
    [['1', '2020-01-01', '4', '2022-01-01', '3', '2023-01-01'], '2020-01-01', '2022-01-01'],
    [['3', '2023-01-01Z'], null, '2023-01-01'],
  ])('dates %j: the actual before the planned', async (dates, start, end) => {
    const elements = dates.flatMap((type, index) =>
      index % 2 === 0 ? [`<activity-date type="${type}" iso-date="${dates[index + 1]}"/>`] : [],
    )
    expect(await partnershipOf(elements.join(''))).toMatchObject({ start, end })
  })

  test.each(['pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended'])(
    'status %s',
    async (status) => {
      const code =
        1 +
        ['pipeline', 'implementation', 'finalisation', 'closed', 'cancelled', 'suspended'].indexOf(
          status,
        )
      expect(await partnershipOf(`<activity-status code="${code}"/>`)).toMatchObject({ status })
    },
  )

  test('places by country and by region; a region of no place is listed', async () => {
    const { records, skipped } = await read(
      '<recipient-country code="id"/><recipient-country code="XK"/><recipient-region code="298"/><recipient-region code="142" vocabulary="2"/><recipient-region code="998" vocabulary="1"/><recipient-region code="142" vocabulary="99"/>',
    )
    expect(recordsOf(records, 'partnership')).toMatchObject([
      { places: ['IDN', '412', '2', '142'] },
    ])
    expect(skipped.map(({ rule, found }) => `${rule}: ${found}`)).toEqual([
      'other-region: 998 of vocabulary 1',
      'other-region: 142 of vocabulary 99',
    ])
  })

  test('goals and targets by tag and by sector, once each and in order', async () => {
    const partnership = await partnershipOf(
      '<tag vocabulary="3" code="17.17"/><tag vocabulary="3" code="1.A"/><sector vocabulary="8" code="1.a"/><tag vocabulary="2" code="6"/><sector vocabulary="7" code="2"/><tag vocabulary="99" code="99"/><sector vocabulary="1" code="14030"/>',
    )
    expect(partnership).toMatchObject({ goals: [1, 2, 6, 17], targets: ['1.a', '17.17'] })
  })

  test('a child has its parent whether the parent comes before or after', async () => {
    const parent = activity('<related-activity type="2" ref="C"/>', { id: 'P' })
    const child = activity('', { id: 'C' })
    for (const both of [parent + child, child + parent]) {
      const { records } = await readIati(iatiFile(both))
      const parents = recordsOf(records, 'partnership').map((one) => [one.id, one.parents])
      expect(Object.fromEntries(parents)).toEqual({ P: [], C: ['P'] })
    }
  })

  test('version 2.02 is read', async () => {
    const { records } = await readIati(iatiFile(activity(''), '2.02'))
    expect(recordsOf(records, 'partnership')).toHaveLength(1)
  })
})

describe('results', () => {
  const indicator = async (inner: string, attributes = 'measure="1"', type = '1') => {
    const { records, skipped } = await read(result(inner, attributes, type))
    return {
      objective: recordsOf(records, 'objective')[0],
      measurements: recordsOf(records, 'measurement'),
      skipped,
    }
  }

  test.each([
    ['1', '1', 'output', 'number', 'up'],
    ['2', '2', 'outcome', 'percentage', 'up'],
    ['3', '4', 'impact', 'qualitative', null],
    ['9', '5', 'outcome', 'qualitative', null],
  ])('type %s, measure %s', async (type, measure, level, as, direction) => {
    const { objective } = await indicator('', `measure="${measure}"`, type)
    expect(objective).toMatchObject({ level, measure: as, direction })
  })

  test.each(['0', 'false'])('ascending %s is down', async (ascending) => {
    const { objective } = await indicator('', `measure="1" ascending="${ascending}"`)
    expect(objective?.direction).toBe('down')
  })

  test('the last target is the target, earlier ones milestones, none a measurement', async () => {
    const periods = [
      period('<target value="30"/>', '2021-01-01', '2022-12-31'),
      period('<target value="10"/><actual value="-1,234.5"/>'),
    ]
    const { objective, measurements } = await indicator(
      `<reference vocabulary="9" code="6.1.1"/><baseline year="2019" value="2"/>${periods.join('')}`,
    )
    expect(objective).toMatchObject({
      id: 'GB-1-A|wells-dug',
      baseline: { value: 2, date: '2019-01-01' },
      target: { value: 30, date: '2022-12-31' },
      milestones: [{ value: 10, date: '2020-12-31' }],
      sdgTarget: '6.1',
      indicator: '6.1.1',
    })
    expect(measurements).toMatchObject([
      { from: '2020-01-01', to: '2020-12-31', value: -1234.5, reportedBy: 'GB-1', planned: false },
    ])
  })

  test('parts of a whole are measurements by dimension, and no baseline or target', async () => {
    const part = (name: string, value: string): string =>
      `<${name} value="1"><location ref="L"/><dimension name="sex" value="${value}"/></${name}>`
    const { objective, measurements, skipped } = await indicator(
      period(part('target', 'f') + part('actual', 'f') + part('actual', 'm')),
    )
    expect(objective?.target).toBeNull()
    expect(skipped).toMatchObject([{ rule: 'value-of-a-part', column: 'target' }])
    expect(measurements.map(({ disaggregation }) => disaggregation)).toEqual([
      { sex: 'f', location: 'L' },
      { sex: 'm', location: 'L' },
    ])
    expect(new Set(measurements.map(({ id }) => id)).size).toBe(2)
  })

  test('what is in words is text, and an actual value without either is listed', async () => {
    const comment = '<comment><narrative>Trust grew</narrative></comment>'
    const { measurements, skipped } = await indicator(
      period(`<actual>${comment}</actual><actual/>`),
      'measure="5"',
    )
    expect(measurements).toMatchObject([{ text: 'Trust grew', value: null }])
    expect(skipped).toMatchObject([{ rule: 'no-value' }])
  })

  test('two indicators of one title are two objectives, their reports apart', async () => {
    const { records } = await read(
      result(period('<actual value="1"/>')) + result(period('<actual value="2"/>')),
    )
    expect(
      recordsOf(records, 'measurement').map(({ objective, value }) => [objective, value]),
    ).toEqual([
      ['GB-1-A|wells-dug', 1],
      ['GB-1-A|wells-dug~2', 2],
    ])
  })

  test('a secondary reporter has delivered nothing', async () => {
    const text = iatiFile(activity(result(period('<actual value="1"/>')) + transaction()))
    const { records } = await readIati(
      text.replace('<reporting-org', '<reporting-org secondary-reporter="1"'),
    )
    expect(recordsOf(records, 'measurement')).toMatchObject([{ reportedBy: null }])
    expect(recordsOf(records, 'contribution')).toMatchObject([{ from: null, to: null }])
  })
})

describe('transactions', () => {
  const typed = (code: string): string =>
    transaction({ type: `<transaction-type code="${code}"/>` })

  test.each([
    ['1', 'incoming', null, 'GB-1'],
    ['2', 'committed', 'GB-1', null],
    ['3', 'delivered', 'GB-1', null],
    ['4', 'delivered', 'GB-1', null],
    ['11', 'committed', null, 'GB-1'],
    ['12', 'pledged', 'GB-1', null],
    ['13', 'pledged', null, 'GB-1'],
  ])('type %s is %s', async (code, stage, from, to) => {
    const { records } = await read(typed(code))
    expect(recordsOf(records, 'contribution')).toMatchObject([
      { id: `GB-1-A|${code}|2020-05-01`, stage, transactionType: code, from, to, amount: 100 },
    ])
  })

  test.each(['5', '6', '7', '8', '9', '10'])(
    'type %s is nobody’s contribution and listed',
    async (code) => {
      const { records, skipped, faults } = await read(typed(code))
      expect(recordsOf(records, 'contribution')).toEqual([])
      expect(skipped).toMatchObject([{ rule: 'other-transaction-type' }])
      expect(faults).toEqual([])
    },
  )

  test.each([
    ['-250.5', -250.5],
    ['1,234,567', 1_234_567],
    [' 1,234.50 ', 1234.5],
    ['0', 0],
  ])('the amount %j', async (text, amount) => {
    const { records } = await read(transaction({ value: `<value>${text}</value>` }))
    expect(recordsOf(records, 'contribution')).toMatchObject([{ amount, currency: 'USD' }])
  })

  test('the transaction’s currency is before the activity’s; with neither it is a fault', async () => {
    const value = '<value currency="eur">1</value>'
    const { records } = await read(transaction({ value }))
    expect(recordsOf(records, 'contribution')).toMatchObject([{ currency: 'EUR' }])
    const { faults } = await read(transaction({ value: '<value>1</value>' }), { attributes: '' })
    expect(faults).toMatchObject([{ rule: 'missing-currency' }])
  })

  test('who gives and who receives, by reference or by the name another element gives to one', async () => {
    const more =
      '<provider-org><narrative>YAYASAN AIR</narrative></provider-org><receiver-org><narrative>Desa Maju</narrative></receiver-org>'
    const { records } = await read(transaction({ more }))
    expect(recordsOf(records, 'contribution')).toMatchObject([
      { from: 'ID-2', to: 'name:desa-maju' },
    ])
    expect(recordsOf(records, 'organisation').map(({ id }) => id)).toContain('name:desa-maju')
  })

  test.each([
    ['<finance-type code="110"/>', 'grant'],
    ['<finance-type code="421"/>', 'loan'],
    ['<finance-type code="510"/>', 'equity'],
    ['<finance-type code="1100"/>', 'guarantee'],
    ['<aid-type code="D02"/>', 'technical-assistance'],
    ['<finance-type code="620"/>', 'not-stated'],
    ['', 'loan'],
  ])('%s is %s', async (more, kind) => {
    const { records } = await read(`<default-finance-type code="421"/>${transaction({ more })}`)
    expect(recordsOf(records, 'contribution')).toMatchObject([{ kind }])
  })

  test('equal transactions stay apart', async () => {
    const { records } = await read(transaction() + transaction())
    expect(recordsOf(records, 'contribution').map(({ id }) => id)).toEqual([
      'GB-1-A|3|2020-05-01',
      'GB-1-A|3|2020-05-01~2',
    ])
  })
})
