export type YearMark = '0' | '1' | 'T'

const Year = ({ mark }: { mark: YearMark }) => (
  <msub>
    <mi>t</mi>
    {mark === 'T' ? <mi>T</mi> : <mn>{mark}</mn>}
  </msub>
)

export const Years = ({ from, to }: { from: YearMark; to: YearMark }) => (
  <mrow>
    <Year mark={to} />
    <mo>−</mo>
    <Year mark={from} />
  </mrow>
)

export const Difference = ({ of, from }: { of: string; from: string }) => (
  <mrow>
    <mi>{of}</mi>
    <mo>−</mo>
    <mi>{from}</mi>
  </mrow>
)

export const Distance = ({ of, from }: { of: string; from: string }) => (
  <mrow>
    <mo>|</mo>
    <Difference of={of} from={from} />
    <mo>|</mo>
  </mrow>
)
