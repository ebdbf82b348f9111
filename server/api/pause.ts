/**
 * Lets other requests be answered in between: an embedded database reads on the thread that serves,
 * so that neither reading nor working out many records leaves it by itself.
 */
export const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve)
  })
