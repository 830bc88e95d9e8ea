/** A source of chance, handed in so that the same seed gives the same bytes. */
export interface Random {
  /** The next number, evenly spread above 0 and below 1: never 0, never 1. */
  next(): number
}

/**
 * xoshiro128** 1.1 (Blackman & Vigna 2021, ACM TOMS 47:36) with 52 bits a number. The state is hashed from seed and stream
 * (SplitMix32 with murmur3's finaliser), so that streams of one seed are independent for every purpose here: two of 2¹²⁸ states
 * whose runs overlap are not met in practice. `seed` and `stream` are whole numbers of 0 up to 2⁵³.
 */
export function openRandom(seed: number, stream = 0): Random {
  const mix = openMix(seed, stream)
  let a = mix()
  let b = mix()
  let c = mix()
  let d = mix() | 1
  function step(): number {
    const scrambled = Math.imul(rotate(Math.imul(b, 5), 7), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotate(d, 11)
    return scrambled >>> 0
  }
  return {
    next() {
      const high = step() >>> 6
      return (high * 0x4000000 + (step() >>> 6) + 0.5) / 0x10000000000000
    },
  }
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
