/** A source of chance, handed in so that the same seed gives the same bytes. */
export interface Random {
  /** The next number, evenly spread above 0 and below 1: never 0, never 1. */
  next(): number
}

/** A source of chance whose state can be written down, to go on from it elsewhere. */
export interface SavedRandom extends Random {
  /** The state: four whole numbers, as `restoreRandom` takes them. */
  save(): readonly number[]
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2021, ACM TOMS 47:36) with 52 bits a number. The state is hashed from seed and stream
 * (SplitMix32 with murmur3's finaliser), so that streams of one seed are independent for every purpose here: two of 2¹²⁸ states
 * whose runs overlap are not met in practice. `seed` and `stream` are whole numbers of 0 up to 2⁵³.
 */
export function openRandom(seed: number, stream = 0): SavedRandom {
  const mix = openMix(seed, stream)
  return new Xoshiro(mix(), mix(), mix(), mix() | 1)
}

/** The source that stood at a saved state, going on from there. */
export function restoreRandom([a, b, c, d]: readonly number[]): SavedRandom {
  return new Xoshiro(a as number, b as number, c as number, d as number)
}

/** A class over a typed array: 32-bit fields that no engine puts on the heap, and a `next` that is inlined where it is called. */
class Xoshiro implements SavedRandom {
  readonly #state: Int32Array
  constructor(a: number, b: number, c: number, d: number) {
    this.#state = Int32Array.of(a, b, c, d)
  }

  next(): number {
    const state = this.#state
    let a = state[0] as number
    let b = state[1] as number
    let c = state[2] as number
    let d = state[3] as number
    const high = scramble(b) >>> 6
    let shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    const low = scramble(b) >>> 6
    shifted = b << 9
    c ^= a
    d ^= b
    state[1] = b ^ c
    state[0] = a ^ d
    state[2] = c ^ shifted
    state[3] = rotate(d, 11)
    return (high * 0x4000000 + low + 0.5) / 0x10000000000000
  }

  save(): readonly number[] {
    return [...this.#state]
  }
}

function scramble(word: number): number {
  return Math.imul(rotate(Math.imul(word, 5), 7), 9)
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function openMix(seed: number, stream: number): () => number {
  let state = 0
  for (const word of [seed, Math.floor(seed / 0x100000000), stream, Math.floor(stream / 0x100000000)]) {
    state = finalise((state + 0x9e3779b9) ^ (word | 0))
  }
  return () => {
    state = (state + 0x9e3779b9) | 0
    return finalise(state)
  }
}

function finalise(value: number): number {
  let mixed = value | 0
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
