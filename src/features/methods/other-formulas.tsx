import type { ReactNode } from 'react'
import { Difference, Distance, Years } from './formula-parts.tsx'

export const LinearRatio = () => (
  <mrow>
    <mi>r</mi>
    <mo>=</mo>
    <mfrac>
      <mrow>
        <mi>d</mi>
        <mo>·</mo>
        <mo>(</mo>
        <Difference of="c" from="b" />
        <mo>)</mo>
        <mo>/</mo>
        <mo>(</mo>
        <Years from="0" to="1" />
        <mo>)</mo>
      </mrow>
      <mrow>
        <Distance of="T" from="b" />
        <mo>/</mo>
        <mo>(</mo>
        <Years from="0" to="T" />
        <mo>)</mo>
      </mrow>
    </mfrac>
  </mrow>
)

export const ProjectedValue = () => (
  <mrow>
    <mi>e</mi>
    <mo>=</mo>
    <mi>c</mi>
    <mo>·</mo>
    <msup>
      <mrow>
        <mo>(</mo>
        <mn>1</mn>
        <mo>+</mo>
        <mi>g</mi>
        <mo>)</mo>
      </mrow>
      <Years from="1" to="T" />
    </msup>
  </mrow>
)

const SignedShare = ({ of, sign }: { of: string; sign: ReactNode }) => (
  <mrow>
    {sign}
    <mo>·</mo>
    <mfrac>
      <Difference of={of} from="b" />
      <Distance of="T" from="b" />
    </mfrac>
  </mrow>
)

export const ProjectedRatio = () => (
  <mrow>
    <mi>r</mi>
    <mo>=</mo>
    <SignedShare of="e" sign={<mi>d</mi>} />
  </mrow>
)

const index = (full: string) => (
  <mrow>
    <mn>{full}</mn>
    <mo>·</mo>
    <mi>d</mi>
  </mrow>
)

export const StatusIndex = ({ full }: { full: string }) => (
  <mrow>
    <mi>I</mi>
    <mo>=</mo>
    <SignedShare of="c" sign={index(full)} />
  </mrow>
)

export const ParityIndex = ({ full }: { full: string }) => (
  <mrow>
    <mi>I</mi>
    <mo>=</mo>
    <mn>{full}</mn>
    <mo>−</mo>
    <mn>{full}</mn>
    <mo>·</mo>
    <mfrac>
      <Distance of="T" from="c" />
      <Distance of="T" from="b" />
    </mfrac>
  </mrow>
)

export const ExpectedIndex = ({ full }: { full: string }) => (
  <mrow>
    <msub>
      <mi>I</mi>
      <mi>e</mi>
    </msub>
    <mo>=</mo>
    <mn>{full}</mn>
    <mo>·</mo>
    <mfrac>
      <Years from="0" to="1" />
      <Years from="0" to="T" />
    </mfrac>
  </mrow>
)
