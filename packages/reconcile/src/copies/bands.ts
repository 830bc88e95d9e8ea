import { mixHash } from './fingerprints.ts'

/** Texts that agree in one of so many bands are held against each other … */
const BANDS = 8

/** … each of so many smallest hashes: of pairs whose shingles resemble each other by 0.8, 99.7 % agree in one. */
const ROWS = 3

/**
 * The bands of a text's min-hashes (Broder, "On the resemblance and containment of documents", 1997; banded as in
 * Leskovec, Rajaraman and Ullman, "Mining of massive datasets", section 3.4), made of the shingles kept of it. Texts
 * that are nearly the same agree in a band, however many of them there are; those that share a footer seldom do.
 */
export function listBands(hashes: Uint32Array): readonly number[] {
  if (hashes.length === 0) return []
  return Array.from({ length: BANDS }, (_, band) => {
    let key = mixHash(band + 1)
    for (let row = 0; row < ROWS; row++) key = mixHash(key ^ findMinimum(hashes, band * ROWS + row + 1))
    return key
  })
}

function findMinimum(hashes: Uint32Array, order: number): number {
  const salt = Math.imul(order, 0x9e3779b1)
  let minimum = 0xffff_ffff
  for (const hash of hashes) minimum = Math.min(minimum, mixHash(hash ^ salt))
  return minimum
}
