import { type TimeKind, TimeLine, type TimeMark } from '#charts/time-line.tsx'
import type { Decision, Meeting } from '#contract/partnership.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { PartnerLink } from './partner-link.tsx'
import { CitationLink } from './partnership-cells.tsx'
import { PartnershipFigure, usePartnership } from './partnership-facts.tsx'

/** Open decisions past their day are overdue; everything else is as it was recorded. */
export const decisionKind = ({ state, due }: Decision, on: string) =>
  state === 'open' && due !== null && due < on ? ('overdue' as const) : state

export function MeetingsSection() {
  const { t, formats } = useTexts()
  const { detail, nameOf, today } = usePartnership()
  if (detail.meetings.length === 0)
    return <p className="missing">{t('partnership.meetings.none')}</p>
  const meetings = detail.meetings.toSorted((one, other) => other.date.localeCompare(one.date))
  const decisions = meetings.flatMap((meeting) =>
    meeting.decisions.map((decision) => ({ meeting, decision })),
  )
  const kinds = decisions.map(({ decision }) => decisionKind(decision, today))
  const count = (kind: TimeMark['kind']) => kinds.filter((one) => one === kind).length
  const sentence = t('partnership.meetings.sentence', {
    meetings: formats.count(meetings.length),
    decisions: formats.count(decisions.length),
    done: formats.count(count('done')),
    open: formats.count(count('open')),
    overdue: formats.count(count('overdue')),
  })
  const decisionWord = (kind: Exclude<TimeKind, 'meeting'>) =>
    t('partnership.meetings.sign', { state: t(`partnership.decision.${kind}`).toLowerCase() })
  const marks: TimeMark[] = [
    ...meetings.map(({ id, date, title }) => ({
      id,
      date,
      kind: 'meeting' as const,
      label: `${formats.date(date)}: ${title}`,
    })),
    ...decisions.map(({ meeting, decision }) => ({
      id: `${meeting.id} ${decision.id}`,
      date: decision.due ?? meeting.date,
      kind: decisionKind(decision, today),
      label: decision.text,
    })),
  ]
  return (
    <>
      <PartnershipFigure
        id="meetings"
        title={t('partnership.meetings.title')}
        sentence={sentence}
        unit=""
        table={{
          columns: [
            { id: 'decision', label: t('partnership.meetings.decision'), numeric: false },
            { id: 'meeting', label: t('partnership.meetings.meeting'), numeric: false },
            { id: 'date', label: t('partnership.date'), numeric: false },
            { id: 'owner', label: t('partnership.meetings.owner'), numeric: false },
            { id: 'due', label: t('partnership.meetings.due'), numeric: false },
            { id: 'state', label: t('partnership.meetings.state'), numeric: false },
          ],
          rows: decisions.map(({ meeting, decision }) => [
            decision.text,
            meeting.title,
            formats.date(meeting.date),
            decision.owner === null ? null : nameOf(decision.owner),
            decision.due === null ? null : formats.date(decision.due),
            t(`partnership.decision.${decisionKind(decision, today)}`),
          ]),
        }}
        formatCell={String}
        draw={(width) => (
          <TimeLine
            marks={marks}
            today={today}
            words={{
              today: t('partnership.meetings.today', { date: formats.date(today) }),
              kinds: {
                meeting: t('partnership.meetings.meeting'),
                done: decisionWord('done'),
                open: decisionWord('open'),
                overdue: decisionWord('overdue'),
                dropped: decisionWord('dropped'),
              },
            }}
            writeYear={formats.year}
            label={sentence}
            width={width}
          />
        )}
      />
      <ol className="meetings">
        {meetings.map((meeting) => (
          <MeetingEntry key={meeting.id} meeting={meeting} today={today} />
        ))}
      </ol>
    </>
  )
}

function MeetingEntry({ meeting, today }: { meeting: Meeting; today: string }) {
  const { t, formats } = useTexts()
  return (
    <li className="meeting">
      <h3>
        <time dateTime={meeting.date}>{formats.date(meeting.date)}</time> {meeting.title}
      </h3>
      <CitationLink citation={meeting.citation} />
      {meeting.decisions.length === 0 && (
        <p className="soft">{t('partnership.meetings.no-decision')}</p>
      )}
      <ul>
        {meeting.decisions.map((decision) => {
          const kind = decisionKind(decision, today)
          return (
            <li key={decision.id} data-decision={kind}>
              <span className="decision-state">{t(`partnership.decision.${kind}`)}</span>{' '}
              {decision.text}{' '}
              <span className="soft">
                <PartnerLink organisation={decision.owner} />
                {decision.due !== null &&
                  ` · ${t('partnership.contributions.due', { date: formats.date(decision.due) })}`}
                {decision.doneOn !== null &&
                  ` · ${t('partnership.meetings.done-on', { date: formats.date(decision.doneOn) })}`}
              </span>
            </li>
          )
        })}
      </ul>
    </li>
  )
}
