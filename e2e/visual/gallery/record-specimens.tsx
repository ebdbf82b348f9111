import { CoverageDrawing } from '#charts/coverage-drawing.tsx'
import { RoleGrid, RoleGridDrawing } from '#charts/role-grid.tsx'
import { SpreadBar, SpreadDrawing } from '#charts/spread-bar.tsx'
import { TimeLine, type TimeMark } from '#charts/time-line.tsx'
import { long, rightToLeft, type Specimen, write } from './specimen.ts'

const roleColumns = [
  { id: 'lead', label: 'Accountable', holders: 1 },
  { id: 'funding', label: 'Funding', holders: 2 },
  { id: 'extending', label: 'Passing funds on', holders: 1 },
  { id: 'implementing', label: 'Implementing', holders: 2 },
  { id: 'facilitator', label: 'Facilitating', holders: 1 },
  { id: 'resource', label: 'Giving resources', holders: 1 },
  { id: 'framework', label: 'Setting the framework', holders: 1 },
  { id: 'mediator', label: 'Mediating', holders: 0 },
  { id: 'monitor', label: 'Monitoring', holders: 0 },
]
const roleRows = [
  {
    id: 'a',
    label: long,
    roles: ['lead', 'framework', 'facilitator', 'resource'],
    note: 'Answers for the result',
  },
  { id: 'b', label: rightToLeft, roles: ['funding', 'extending'], note: null },
  { id: 'c', label: 'Yayasan Contoh', roles: ['implementing', 'funding'], note: 'Builds' },
  { id: 'd', label: 'Koperasi Contoh', roles: [], note: null },
]
const roleWords = {
  holds: 'yes',
  nobody: 'nobody',
  noRole: 'No role.',
  noNote: 'Not written down',
}
const grids: Specimen[] = [
  {
    kind: 'role-grid',
    state: 'on a page',
    draw: () => (
      <RoleGrid
        caption="Who does what"
        columns={roleColumns}
        rows={roleRows}
        partnerHead="Partner"
        words={roleWords}
        linkTo={({ label }) => <a href={`#${label}`}>{label}</a>}
      />
    ),
  },
  {
    kind: 'role-grid',
    state: 'in a file',
    draw: (width) => (
      <div className="specimen-paper">
        <RoleGridDrawing
          columns={roleColumns}
          rows={roleRows}
          words={roleWords}
          label="Roles in a file"
          width={width}
        />
      </div>
    ),
  },
]

const timeWords = {
  today: '22 November 2026',
  kinds: {
    meeting: 'Meeting',
    done: 'Decision: done',
    open: 'Decision: open',
    overdue: 'Decision: overdue',
    dropped: 'Decision: dropped',
  },
}
const timeLine = (state: string, marks: readonly TimeMark[]): Specimen => ({
  kind: 'time-line',
  state,
  draw: (width) => (
    <TimeLine
      marks={marks}
      today="2026-11-22"
      words={timeWords}
      writeYear={String}
      label={`Time line: ${state}`}
      width={width}
    />
  ),
})
const timeLines = [
  timeLine('three due on one day', [
    { id: 'm1', date: '2024-12-20', kind: 'meeting', label: 'First' },
    { id: 'm2', date: '2026-02-01', kind: 'meeting', label: 'Second' },
    { id: 'd1', date: '2026-06-30', kind: 'done', label: 'Map the wells' },
    { id: 'd2', date: '2026-06-30', kind: 'overdue', label: 'Sign the lease' },
    { id: 'd3', date: '2026-06-30', kind: 'dropped', label: 'Hire a boat' },
    { id: 'd4', date: '2027-03-01', kind: 'open', label: 'Open the tap' },
  ]),
  timeLine('one meeting, long ago', [
    { id: 'm', date: '1992-06-14', kind: 'meeting', label: 'Rio' },
  ]),
  timeLine('none', []),
]

const spread = { green: 5, amber: 3, red: 1 }
const spreads: Specimen[] = [
  {
    kind: 'spread-bar',
    state: 'three colours',
    draw: () => <SpreadBar spread={spread} label="Trust: good 5, mixed 3, poor 1" />,
  },
  {
    kind: 'spread-bar',
    state: 'one colour',
    draw: () => <SpreadBar spread={{ green: 0, amber: 0, red: 3 }} label="Roles: poor 3" />,
  },
  {
    kind: 'spread-bar',
    state: 'in a file',
    draw: (width) => (
      <SpreadDrawing
        rows={[
          { id: 'a', label: 'Trust', spread },
          { id: 'b', label: long, spread: { green: 12, amber: 0, red: 40 } },
          { id: 'c', label: 'Nobody answered', spread: { green: 0, amber: 0, red: 0 } },
        ]}
        words={{ green: 'Good', amber: 'Mixed', red: 'Poor' }}
        label="Voices in a file"
        width={Math.max(width, 560)}
      />
    ),
  },
]

const coverage: Specimen = {
  kind: 'coverage-drawing',
  state: 'in a file',
  draw: (width) => (
    <CoverageDrawing
      columns={roleColumns.map(({ label }) => label)}
      groups={[
        {
          goal: 6,
          label: '6 Clean water and sanitation',
          lines: [
            {
              id: '6.1',
              label: '6.1 Safe drinking water for all',
              held: [1, 2, 0, 12, 1, 0, 1, 0, 3],
            },
            { id: '6.2', label: `6.2 ${long}`, held: null },
          ],
        },
        {
          goal: 17,
          label: `17 ${long}`,
          lines: [
            { id: '17.17', label: `17.17 ${rightToLeft}`, held: [0, 0, 0, 0, 0, 0, 0, 0, 0] },
          ],
        },
      ]}
      words={{
        none: 'nobody in this role',
        single: 'one partner alone',
        overlap: 'several partners',
        nobodyAtAll: 'No partnership names this target',
      }}
      write={write}
      label="Coverage in a file"
      width={width}
    />
  ),
}

export const recordSpecimens: readonly Specimen[] = [...grids, ...timeLines, ...spreads, coverage]
