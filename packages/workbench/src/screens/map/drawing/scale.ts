/** A bar of a round length: how many pixels it takes and how many metres that is. */
export interface Scale {
  readonly pixels: number
  readonly metres: number
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that fits into so many pixels. */
export function scaleFor(metresOfPixel: number, room: number): Scale {
  const most = metresOfPixel * room
  const power = 10 ** Math.floor(Math.log10(most))
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power
  return { metres, pixels: metres / metresOfPixel }
}
