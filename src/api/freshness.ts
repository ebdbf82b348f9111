const minute = 60_000

/** Figures change only when somebody imports a file, so an answer is good for some minutes. */
export const figuresStaleTime = 5 * minute

/** A new release should be noticed sooner than its figures are asked for again. */
export const releaseStaleTime = minute

/** Kept long after leaving a page: it is what is shown, with its time, when the network is gone. */
export const figuresGcTime = 60 * minute
