import { type Bullet, BulletBar } from '#charts/bullet-bar.tsx'
import { type LedgerStep, LedgerWaterfall } from '#charts/ledger-waterfall.tsx'
import { type PromiseRow, PromisedDelivered } from '#charts/promised-delivered.tsx'
import type { Status } from '#contract/status.ts'
import { long, rightToLeft, type Specimen, write } from './specimen.ts'

function bullet(state: string, status: Status, values: Bullet, unit = 'villages'): Specimen {
  return {
    kind: 'bullet-bar',
    state,
    draw: (width) => (
      <BulletBar
        bullet={values}
        status={status}
        label={`Bullet: ${state}`}
        width={width}
        words={{
          baseline: `Baseline ${write(values.baseline)} ${unit}`,
          target: `Target ${write(values.target)} ${unit}`,
          actual: values.actual === null ? '' : `${write(values.actual)} ${unit}`,
          expected:
            values.expected === null ? '' : `Should be today ${write(values.expected)} ${unit}`,
        }}
      />
    ),
  }
}

const usual: Bullet = { baseline: 10, target: 90, actual: 62, expected: 55, milestones: [30, 60] }
const bullets = [
  bullet('ahead of its pace', 'on-track', usual),
  bullet('down to a lower target', 'limited', {
    ...usual,
    baseline: 90,
    target: 10,
    actual: 80,
    expected: 40,
  }),
  bullet('behind its baseline', 'regressing', { ...usual, actual: -12 }),
  bullet('beyond its target', 'achieved', { ...usual, actual: 140, expected: 90 }),
  bullet('without a report', 'no-data', { ...usual, actual: null }),
  bullet('before it begins', 'no-data', {
    ...usual,
    actual: null,
    expected: null,
    milestones: [],
  }),
  bullet('very large, below zero', 'accelerate', {
    baseline: -9.2e15,
    target: 8.4e15,
    actual: -1.1e15,
    expected: 2.2e14,
    milestones: [],
  }),
  bullet('a unit of many words', 'accelerate', usual, long),
]

const step = (
  id: string,
  label: string,
  kind: LedgerStep['kind'],
  from: number,
  to: number,
): LedgerStep => ({ id, label, kind, from, to, value: write(kind === 'total' ? to : to - from) })
const ledger = (state: string, steps: readonly LedgerStep[]): Specimen => ({
  kind: 'ledger-waterfall',
  state,
  draw: (width) => <LedgerWaterfall steps={steps} label={`Ledger: ${state}`} width={width} />,
})
const ledgers = [
  ledger('shared results once', [
    step('b', 'Starting level', 'total', 0, 20),
    step('a', 'Yayasan Contoh', 'alone', 20, 55),
    step('s', 'Delivered together, once', 'shared', 55, 80),
    step('c', 'Actual', 'total', 0, 80),
    step('g', 'Still to go', 'gap', 80, 120),
    step('t', 'Target', 'total', 0, 120),
  ]),
  ledger('down through zero, long and right-to-left names', [
    step('b', 'Starting level', 'total', 0, 40),
    step('a', long, 'alone', 40, -30),
    step('r', rightToLeft, 'alone', -30, -45),
    step('c', 'Actual', 'total', 0, -45),
  ]),
  ledger('nothing yet', [step('b', 'Starting level', 'total', 0, 0)]),
]

const stages = { pledged: 'Pledged', committed: 'Committed', delivered: 'Delivered' }
const promised = (
  state: string,
  rows: readonly PromiseRow[],
  words: typeof stages = stages,
): Specimen => ({
  kind: 'promised-delivered',
  state,
  draw: (width) => (
    <PromisedDelivered
      rows={rows}
      words={words}
      write={write}
      label={`Promises: ${state}`}
      width={width}
    />
  ),
})
const promises = [
  promised('by year, with a year of nothing', [
    { id: '2022', label: '2022', pledged: 900, committed: 640, delivered: 120 },
    { id: '2023', label: '2023', pledged: 0, committed: 0, delivered: 0 },
    { id: '2024', label: '2024', pledged: 0, committed: 80, delivered: 410 },
  ]),
  promised(
    'taken back, very large, long names',
    [
      { id: 'a', label: long, pledged: 4.1e15, committed: -2.2e15, delivered: 3.9e15 },
      { id: 'b', label: rightToLeft, pledged: 0, committed: 1e15, delivered: -4e14 },
      { id: 'r', label: '17 others', rest: true, pledged: 0, committed: 1, delivered: 0 },
    ],
    {
      pledged: 'Janji yang telah disampaikan',
      committed: 'Komitmen yang ditandatangani',
      delivered: 'Realisasi hingga hari ini',
    },
  ),
  promised('one amount', [{ id: 'a', label: '2026', pledged: 0, committed: 0, delivered: 5 }]),
  promised('none', []),
]

export const amountSpecimens: readonly Specimen[] = [...bullets, ...ledgers, ...promises]
