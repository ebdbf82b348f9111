/**
 * What is wrong with the drawings of the gallery, as words: a mark or a text outside its drawing, a
 * text over another, a drawing without a name. Runs in the page, so it leans on nothing outside.
 */
export function faultsOf(): string[] {
  const faults: string[] = []
  for (const specimen of document.querySelectorAll('.specimen')) {
    const of = specimen.querySelector('h2')?.textContent ?? ''
    const pictures = [...specimen.querySelectorAll('[role="img"]')]
    if (pictures.length === 0 && specimen.querySelector('table, ul') === null)
      faults.push(`${of}: nothing is drawn`)
    for (const picture of pictures) {
      if ((picture.getAttribute('aria-label') ?? '').trim() === '') faults.push(`${of}: no name`)
      const frame = picture.getBoundingClientRect()
      const marks = picture.querySelectorAll('text, rect, circle, line, path, span')
      for (const mark of marks) {
        if (mark.closest('defs, clipPath') !== null) continue
        const box = mark.getBoundingClientRect()
        if (box.width === 0 && box.height === 0) continue
        const beyond = Math.max(
          frame.left - box.left,
          box.right - frame.right,
          frame.top - box.top,
          box.bottom - frame.bottom,
        )
        // Strokes are drawn on both sides of their line, and some marks cross their bar on purpose.
        if (beyond > (mark.tagName === 'text' ? 2.5 : 5))
          faults.push(
            `${of}: ${mark.tagName} "${mark.textContent}" leaves its drawing by ${beyond.toFixed(1)}`,
          )
      }
      const words = [...picture.querySelectorAll('text')]
        .filter((text) => (text.textContent ?? '').trim() !== '')
        .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }))
      for (const [index, one] of words.entries())
        for (const other of words.slice(index + 1)) {
          const across =
            Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
          const down =
            Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
          // The boxes of letters are higher than the letters.
          if (across > 1 && down > 4)
            faults.push(`${of}: "${one.text}" and "${other.text}" lie on each other`)
        }
    }
  }
  return faults
}
