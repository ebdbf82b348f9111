import { NativeSelect, TextInput } from '@mantine/core'
import { lensSentence } from '#domain/progress/explanation.ts'
import { useTexts } from '#i18n/use-texts.ts'
import { judgeExample, readyExamples } from './example.ts'
import type { EntryField } from './example-entry.ts'
import { MethodCard } from './method-card.tsx'
import { exampleKinds, type MethodsSearch } from './methods-search.ts'
import { MethodsSection } from './methods-section.tsx'
import { type ExampleForm, useExampleForm } from './use-example-form.ts'
import './try.css'

/** The four methods on the reader's own numbers, with the arithmetic written out. */
export function TrySection({
  search,
  onChange,
}: {
  search: MethodsSearch
  onChange: (search: MethodsSearch) => void
}) {
  const { t, formats, sentence } = useTexts()
  const form = useExampleForm(search, formats.locale, onChange)
  const { judgements, explanations } = judgeExample(form.example)
  const stale = Object.keys(form.faults).length > 0
  return (
    <MethodsSection id="try">
      <p>{t('methods.try.lead')}</p>
      <ReadyExamples form={form} />
      <ExampleFields form={form} />
      <output className="methods-lens">
        {stale ? t('methods.try.stale') : sentence(lensSentence(judgements))}
      </output>
      <div className="methods-cards" data-stale={stale}>
        {judgements.map((judgement, index) => (
          <MethodCard
            key={judgement.method}
            judgement={judgement}
            explanation={explanations[index] ?? []}
          />
        ))}
      </div>
    </MethodsSection>
  )
}

function ReadyExamples({ form }: { form: ExampleForm }) {
  const { t } = useTexts()
  const shown = JSON.stringify(form.example)
  return (
    <fieldset className="methods-ready">
      <legend>{t('methods.try.ready')}</legend>
      {(['rising', 'zero', 'limit', 'slipping', 'away', 'parity'] as const).map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={JSON.stringify(readyExamples[id]) === shown}
          onClick={() => form.show(readyExamples[id])}
        >
          {t(`methods.try.example.${id}`)}
        </button>
      ))}
    </fieldset>
  )
}

/** Each value with its year beside it. */
const pairs = [
  ['base', 'baseYear'],
  ['latest', 'latestYear'],
  ['target', 'targetYear'],
] as const

/** Left empty, they say that there is none. */
const optionalFields: ReadonlySet<EntryField> = new Set(['target', 'limit'])

function ExampleFields({ form }: { form: ExampleForm }) {
  const { t } = useTexts()
  const { example, entry, faults } = form
  const field = (name: EntryField) => (
    <TextInput
      label={t(`methods.try.field.${name}`)}
      inputMode={name.endsWith('Year') ? 'numeric' : 'decimal'}
      autoComplete="off"
      placeholder={optionalFields.has(name) ? t('methods.try.none') : undefined}
      value={entry[name]}
      error={faults[name] === undefined ? undefined : t(`methods.try.fault.${faults[name]}`)}
      onChange={(event) => form.write(name, event.currentTarget.value)}
    />
  )
  return (
    <fieldset className="methods-form">
      <legend className="visually-hidden">{t('methods.section.try')}</legend>
      <NativeSelect
        label={t('methods.try.kind')}
        value={example.kind}
        data={exampleKinds.map((kind) => ({ value: kind, label: t(`methods.try.kind.${kind}`) }))}
        onChange={(event) => {
          const kind = exampleKinds.find((one) => one === event.currentTarget.value)
          if (kind !== undefined) form.choose({ kind })
        }}
      />
      <NativeSelect
        label={t('methods.try.direction')}
        value={example.kind === 'parity' ? 'parity' : example.direction}
        disabled={example.kind === 'parity'}
        data={
          example.kind === 'parity'
            ? [{ value: 'parity', label: t('methods.try.direction.parity') }]
            : [
                { value: 'up', label: t('methods.try.direction.up') },
                { value: 'down', label: t('methods.try.direction.down') },
              ]
        }
        onChange={(event) =>
          form.choose({ direction: event.currentTarget.value === 'down' ? 'down' : 'up' })
        }
      />
      {pairs.map(([value, year]) => (
        <div key={value} className="methods-pair">
          {field(value)}
          {field(year)}
        </div>
      ))}
      {field('limit')}
    </fieldset>
  )
}
