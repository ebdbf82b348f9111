import type { ReactNode } from 'react'

/** One chart with made-up numbers. `kind` is the name of its file in src/charts. */
export type Specimen = {
  kind: string
  /** What is special about these numbers. */
  state: string
  draw: (width: number) => ReactNode
}

/** A number as the gallery writes it, the same on every machine. */
export const write = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value)

/** Words that need more room than is likely. */
export const long =
  'Direktorat Jenderal Pengelolaan Air Minum, Sanitasi, dan Perumahan Rakyat Provinsi Contoh'
/** Written from right to left: "Partnership for clean water and the environment". */
export const rightToLeft = 'الشراكة من أجل المياه النظيفة والبيئة'
