import type { Figure } from '../figure.ts'

/** What a rule makes of figures, each the same object as before where it comes out the same. */
export type KeepFigures = (
  figures: readonly Figure[],
  rule: (figures: readonly Figure[]) => readonly Figure[],
) => readonly Figure[]

/** Opens a memory of what a rule that changes speakers, places and victims made of each figure. */
export function openKeptFigures(): KeepFigures {
  const memory = new WeakMap<Figure, Figure>()
  return (figures, rule) =>
    rule(figures).map((made, at) => {
      const figure = figures[at]
      if (figure === undefined || made === figure) return made
      const known = memory.get(figure)
      if (known !== undefined && isSame(known, made)) return known
      memory.set(figure, made)
      return made
    })
}

function isSame(a: Figure, b: Figure): boolean {
  return (
    a.speaker.key === b.speaker.key &&
    a.speaker.ref === b.speaker.ref &&
    a.victims === b.victims &&
    a.ground === b.ground &&
    a.adopted === b.adopted &&
    a.places.every(({ name }, at) => name === b.places[at]?.name)
  )
}
