import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type MathElement = DetailedHTMLProps<HTMLAttributes<MathMLElement>, MathMLElement>

declare module 'react' {
  namespace JSX {
    // MathML Core, as far as the formulas use it; React's types have HTML and SVG only.
    interface IntrinsicElements {
      math: MathElement & { display?: 'block' | 'inline' }
      mfrac: MathElement
      mi: MathElement
      mn: MathElement
      mo: MathElement
      mrow: MathElement
      msub: MathElement
      msup: MathElement
      mtable: MathElement
      mtd: MathElement
      mtext: MathElement
      mtr: MathElement
    }
  }
}
