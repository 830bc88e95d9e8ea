/** A source of chance, handed in so that the same seed gives the same bytes. */
export interface Random {
  /** The next number, evenly spread above 0 and below 1: never 0, never 1. */
  next(): number
}

/** A source of chance whose state can be written down, to go on from it elsewhere. */
export interface SavedRandom extends Random {
  /** The state: five whole numbers, as `restoreRandom` takes them. */
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
export function restoreRandom([a, b, c, d, used]: readonly number[]): SavedRandom {
  return new Xoshiro(a as number, b as number, c as number, d as number, used as number)
}

/** Numbers made at a time. */
const BLOCK = 256

/** A class over typed arrays: a block of numbers at a time, so that `next` is short enough to be put where it is called. */
class Xoshiro implements SavedRandom {
  readonly #state: Int32Array
  /** The state that the block was made from. */
  readonly #before = new Int32Array(4)
  readonly #block = new Float64Array(BLOCK)
  #used = 0
  constructor(a: number, b: number, c: number, d: number, used = 0) {
    this.#state = Int32Array.of(a, b, c, d)
    this.#refill()
    this.#used = used
  }

  next(): number {
    if (this.#used === BLOCK) this.#refill()
    return this.#block[this.#used++] as number
  }

  save(): readonly number[] {
    return [...this.#before, this.#used]
  }

  #refill(): void {
    this.#before.set(this.#state)
    fill(this.#state, this.#block)
    this.#used = 0
  }
}

function fill(state: Int32Array, block: Float64Array): void {
  let a = state[0] as number
  let b = state[1] as number
  let c = state[2] as number
  let d = state[3] as number
  let high = 0
  for (let at = 0; at < 2 * block.length; at++) {
    const word = scramble(b) >>> 6
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    if ((at & 1) === 0) high = word
    else block[at >> 1] = (high * 0x4000000 + word + 0.5) / 0x10000000000000
  }
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = d
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
