/**
 * The seed of one replicate of one stratum, 0 to 2³² − 1: by its name (FNV-1a), so that strata draw numbers of their own whatever
 * stands beside them.
 */
export function seedOf(seed: number, stratum: string, replicate: number): number {
  let hash = 2_166_136_261
  for (const letter of `${seed}/${replicate}/${stratum}`) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0
  }
  return hash
}
