const steps = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** A file's size as people read it: `1.2 MB`, in steps of 1,000, never less than a kilobyte's part. */
export function writeSize(bytes: number, locale: string): string {
  const step = bytes < 1e6 ? 0 : bytes < 1e9 ? 1 : 2
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: steps[step],
    unitDisplay: 'short',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** (step + 1))
}
