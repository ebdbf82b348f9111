import type { ReactNode } from 'react'
import { useTexts } from '#i18n/use-texts.ts'
import { Years, type YearMark } from './formula-parts.tsx'

const RequiredRate = () => (
  <msub>
    <mi>g</mi>
    <mi>T</mi>
  </msub>
)

/** (value / b)^(1 / years) − 1. */
const YearlyGrowth = ({ value, to }: { value: string; to: YearMark }) => (
  <mrow>
    <msup>
      <mrow>
        <mo>(</mo>
        <mi>{value}</mi>
        <mo>/</mo>
        <mi>b</mi>
        <mo>)</mo>
      </mrow>
      <mrow>
        <mn>1</mn>
        <mo>/</mo>
        <mo>(</mo>
        <Years from="0" to={to} />
        <mo>)</mo>
      </mrow>
    </msup>
    <mo>−</mo>
    <mn>1</mn>
  </mrow>
)

export const GrowthSoFar = () => (
  <mrow>
    <mi>g</mi>
    <mo>=</mo>
    <YearlyGrowth value="c" to="1" />
  </mrow>
)

export const GrowthNeeded = () => (
  <mrow>
    <RequiredRate />
    <mo>=</mo>
    <YearlyGrowth value="T" to="T" />
  </mrow>
)

export const GrowthRatio = () => (
  <mrow>
    <mi>R</mi>
    <mo>=</mo>
    <mfrac>
      <mrow>
        <mi>s</mi>
        <mo>·</mo>
        <mi>d</mi>
        <mo>·</mo>
        <mi>g</mi>
      </mrow>
      <mrow>
        <mo>|</mo>
        <RequiredRate />
        <mo>|</mo>
      </mrow>
    </mfrac>
  </mrow>
)

export const DirectedGrowth = () => (
  <mrow>
    <mi>V</mi>
    <mo>=</mo>
    <mi>s</mi>
    <mo>·</mo>
    <mi>d</mi>
    <mo>·</mo>
    <mi>g</mi>
  </mrow>
)

/** 1 − (fraction)^exponent. Written with a slash: without a mathematical font, signs do not grow. */
const Raised = ({ above, exponent }: { above: ReactNode; exponent: string }) => (
  <mrow>
    <mn>1</mn>
    <mo>−</mo>
    <msup>
      <mrow>
        <mo>(</mo>
        {above}
        <mo>/</mo>
        <mi>L</mi>
        <mo>)</mo>
      </mrow>
      <mn>{exponent}</mn>
    </msup>
  </mrow>
)

const TwiceLimit = () => (
  <mrow>
    <mn>2</mn>
    <mi>L</mi>
  </mrow>
)

/** The three cases of the natural limit's factor; base and limit by their size. */
export function LimitFactor({ exponent }: { exponent: string }) {
  const { t } = useTexts()
  const cases = [
    {
      id: 'within',
      factor: <Raised above={<mi>b</mi>} exponent={exponent} />,
      when: (
        <mrow>
          <mi>b</mi>
          <mo>≤</mo>
          <mi>L</mi>
        </mrow>
      ),
    },
    {
      id: 'beyond',
      factor: (
        <Raised
          above={
            <mrow>
              <mo>(</mo>
              <TwiceLimit />
              <mo>−</mo>
              <mi>b</mi>
              <mo>)</mo>
            </mrow>
          }
          exponent={exponent}
        />
      ),
      when: (
        <mrow>
          <mi>L</mi>
          <mo>&lt;</mo>
          <mi>b</mi>
          <mo>&lt;</mo>
          <TwiceLimit />
        </mrow>
      ),
    },
    {
      id: 'far',
      factor: <mn>1</mn>,
      when: (
        <mrow>
          <mi>b</mi>
          <mo>≥</mo>
          <TwiceLimit />
        </mrow>
      ),
    },
  ]
  return (
    <mtable>
      {cases.map(({ id, factor, when }) => (
        <mtr key={id}>
          <mtd>
            <mrow>
              <mi>C</mi>
              <mo>=</mo>
              {factor}
            </mrow>
          </mtd>
          <mtd>
            <mrow>
              <mtext>{`\u00A0\u00A0${t('methods.formula.if')}\u00A0`}</mtext>
              {when}
            </mrow>
          </mtd>
        </mtr>
      ))}
    </mtable>
  )
}
