import { emptyHash, hashOn } from './hash.ts'

const startBits = 20

/**
 * Which places may answer to a key, by the key's hash: open addressing over whole numbers, since a `Map` of the world's
 * names takes too long to fill. An answer may hold a place whose key only hashes alike: the caller compares.
 */
export class KeyIndex {
  readonly #slots: Int32Array
  readonly #mask: number
  readonly #hashes: Int32Array
  readonly #places: Int32Array
  readonly #longest = new Uint8Array(1 << startBits)
  #size = 0

  /** Room for a number of pairs of key and place. */
  constructor(capacity: number) {
    const slots = 2 ** Math.ceil(Math.log2(capacity * 2))
    this.#slots = new Int32Array(slots).fill(-1)
    this.#mask = slots - 1
    this.#hashes = new Int32Array(capacity)
    this.#places = new Int32Array(capacity)
  }

  /** Lets a place answer to a stretch of text, taken as a key. */
  add(place: number, text: string, start = 0, end = text.length): void {
    const hash = hashOn(emptyHash, text, start, end)
    this.#hashes[this.#size] = hash
    this.#places[this.#size] = place
    this.#slots[this.#findFree(hash)] = this.#size
    this.#size += 1
    this.#noteStart(text, start, end)
  }

  #findFree(hash: number): number {
    let slot = spread(hash) & this.#mask
    while (this.#slots[slot]! >= 0) slot = (slot + 1) & this.#mask
    return slot
  }

  #noteStart(text: string, start: number, end: number): void {
    let words = 1
    let firstEnd = end
    for (let at = text.indexOf(' ', start); at >= 0 && at < end; at = text.indexOf(' ', at + 1)) {
      if (words === 1) firstEnd = at
      words += 1
    }
    const word = startOf(hashOn(emptyHash, text, start, firstEnd))
    if (this.#longest[word]! < words) this.#longest[word] = words
  }

  /** The places that may answer to the key with this hash. */
  list(hash: number): number[] {
    const found: number[] = []
    for (let slot = spread(hash) & this.#mask; this.#slots[slot]! >= 0; slot = (slot + 1) & this.#mask) {
      const entry = this.#slots[slot]!
      if (this.#hashes[entry] === hash) found.push(this.#places[entry]!)
    }
    return found
  }

  /** May some place answer to the key with this hash? Wrong once in some ten thousand unknown keys. */
  has(hash: number): boolean {
    for (let slot = spread(hash) & this.#mask; this.#slots[slot]! >= 0; slot = (slot + 1) & this.#mask) {
      if (this.#hashes[this.#slots[slot]!] === hash) return true
    }
    return false
  }

  /** How many words a name that begins with the word of this hash has at most; 0 where none begins so. */
  longestFrom(hash: number): number {
    return this.#longest[startOf(hash)]!
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15)
}

function startOf(hash: number): number {
  return spread(hash) & ((1 << startBits) - 1)
}
