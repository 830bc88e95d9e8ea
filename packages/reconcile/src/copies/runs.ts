import { SHINGLE_WORDS } from './fingerprints.ts'
import { wordAt, type Words } from './words.ts'

/** Words that stand in two texts alike and in a row: `length` of them, from word `a` of the one and `b` of the other. */
export interface Run {
  readonly a: number
  readonly b: number
  readonly length: number
}

/** Words in a row at which two texts may begin to agree. */
export interface Seed {
  readonly a: number
  readonly b: number
}

/** After an edit, so many words in a row must agree for the run to go on … */
const RESUMING_WORDS = 3

/** … and so many of the two texts together may have been put in, taken out or changed. */
const EDITED_WORDS = 6

/**
 * Lists the words that two texts share in runs: each seed that holds word for word, as far as it goes both ways, and
 * over small edits. No word of either text is in two runs; longer ones take precedence.
 */
export function listRuns(a: Words, b: Words, seeds: readonly Seed[]): readonly Run[] {
  const taken: Taken = { a: new Uint8Array(a.length), b: new Uint8Array(b.length) }
  const whole = listMaximal(a, b, seeds).flatMap((run) => trim(run, taken) ?? [])
  const forwards = whole.flatMap((run) =>
    goOn(a, b, taken, { a: run.a + run.length, b: run.b + run.length }, 1),
  )
  const backwards = whole.flatMap((run) => goOn(a, b, taken, { a: run.a - 1, b: run.b - 1 }, -1))
  return [...whole, ...forwards, ...backwards].sort((one, other) => one.a - other.a)
}

interface Taken {
  readonly a: Uint8Array
  readonly b: Uint8Array
}

/** Longest first; a seed whose words are not the same, hashes that met by chance, makes none. */
function listMaximal(a: Words, b: Words, seeds: readonly Seed[]): readonly Run[] {
  const runs: Run[] = []
  const ends = new Map<number, number>()
  for (const seed of seeds.toSorted((one, other) => one.a - other.a || one.b - other.b)) {
    const diagonal = seed.a - seed.b
    if (seed.a < (ends.get(diagonal) ?? 0)) continue
    const run = extend(a, b, seed)
    if (run.length < SHINGLE_WORDS) continue
    ends.set(diagonal, run.a + run.length)
    runs.push(run)
  }
  return runs.sort((one, other) => other.length - one.length || one.a - other.a || one.b - other.b)
}

function extend(a: Words, b: Words, seed: Seed): Run {
  let before = 0
  while (isSame(a, b, seed.a - before - 1, seed.b - before - 1)) before++
  let after = 0
  while (isSame(a, b, seed.a + after, seed.b + after)) after++
  return { a: seed.a - before, b: seed.b - before, length: after === 0 ? 0 : before + after }
}

function isSame(a: Words, b: Words, atA: number, atB: number): boolean {
  if (atA < 0 || atB < 0 || atA >= a.length || atB >= b.length) return false
  return wordAt(a, atA) === wordAt(b, atB)
}

/** Cuts off both ends of a run what others have taken, and takes the rest; undefined where little or a torn one is left. */
function trim({ a, b, length }: Run, taken: Taken): Run | undefined {
  let [from, to] = [0, length]
  while (from < to && isTaken(taken, a + from, b + from)) from++
  while (to > from && isTaken(taken, a + to - 1, b + to - 1)) to--
  for (let at = from; at < to; at++) if (isTaken(taken, a + at, b + at)) return undefined
  if (to - from < RESUMING_WORDS) return undefined
  return take({ a: a + from, b: b + from, length: to - from }, taken)
}

function isTaken(taken: Taken, atA: number, atB: number): boolean {
  return taken.a[atA] === 1 || taken.b[atB] === 1
}

function take(run: Run, taken: Taken): Run {
  taken.a.fill(1, run.a, run.a + run.length)
  taken.b.fill(1, run.b, run.b + run.length)
  return run
}

/** Looks past small edits for more words that agree, from `start` (the first word that does not) in one direction. */
function goOn(a: Words, b: Words, taken: Taken, start: Seed, step: 1 | -1): readonly Run[] {
  const found: Run[] = []
  const isFree = (atA: number, atB: number): boolean => isSame(a, b, atA, atB) && !isTaken(taken, atA, atB)
  const lengthFrom = (from: Seed): number => {
    let length = 0
    while (isFree(from.a + step * length, from.b + step * length)) length++
    return length
  }
  for (let at: Seed | undefined = start; at !== undefined;) {
    const next = findResumption(at, step, lengthFrom)
    at = undefined
    if (next === undefined) continue
    const length = lengthFrom(next)
    const back = step === 1 ? 0 : length - 1
    found.push(take({ a: next.a - back, b: next.b - back, length }, taken))
    at = { a: next.a + step * length, b: next.b + step * length }
  }
  return found
}

function findResumption({ a, b }: Seed, step: 1 | -1, lengthFrom: (from: Seed) => number): Seed | undefined {
  for (let edited = 1; edited <= EDITED_WORDS; edited++) {
    for (let inA = 0; inA <= edited; inA++) {
      const seed = { a: a + step * inA, b: b + step * (edited - inA) }
      if (lengthFrom(seed) >= RESUMING_WORDS) return seed
    }
  }
  return undefined
}
