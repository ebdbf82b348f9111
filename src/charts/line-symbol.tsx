const shapes = [
  'M-4-4h8v8h-8z',
  'M0-5.2 5-.2 0 4.8-5-.2z',
  'M0-5 5 4h-10z',
  'M0 5 5-4h-10z',
  'M-4.5-1.5h3v-3h3v3h3v3h-3v3h-3v-3h-3z',
]

/** What tells a line beside its tone: a disc for the main one, another shape for each tone. */
export function LineSymbol(props: { tone: number | null; colour: string; x?: number; y?: number }) {
  const { tone, colour, x = 0, y = 0 } = props
  return tone === null ? (
    <circle className="line-symbol" cx={x} cy={y} r={4.5} fill={colour} />
  ) : (
    <path
      className="line-symbol"
      d={shapes[tone % shapes.length]}
      transform={`translate(${x} ${y})`}
      fill={colour}
    />
  )
}

/** The colour of a line in a trend chart; the main one is given by its surroundings. */
export const lineColour = (tone: number | null): string =>
  tone === null ? 'var(--line-main)' : `var(--chart-line-${(tone % 4) + 1})`
