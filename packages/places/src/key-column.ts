import type { KeyIndex } from './key-index.ts'

const lineEnd = 10
const bar = 124

/** The names and keys of all places, left as the two long texts they come in. */
export class KeyColumn {
  readonly size: number
  readonly #names: string
  readonly #keys: string
  readonly #nameStarts: Int32Array
  readonly #keyStarts: Int32Array

  /** `names` holds one name a line; `keys` its folded names by `|`, an empty one standing for the name in lower case. */
  constructor(names: string, keys: string, size: number) {
    this.size = size
    this.#names = names
    this.#keys = keys
    this.#nameStarts = lineStarts(names, size)
    this.#keyStarts = lineStarts(keys, size)
  }

  nameOf(place: number): string {
    return this.#names.slice(this.#nameStarts[place], this.#nameStarts[place + 1]! - 1)
  }

  /** The keys a place answers to. */
  listKeys(place: number): readonly string[] {
    const column = this.#keys.slice(this.#keyStarts[place], this.#keyStarts[place + 1]! - 1)
    return column.split('|').map((key) => (key === '' ? this.nameOf(place).toLowerCase() : key))
  }

  /** Enters every key into an index without making a string of it. */
  enterInto(index: KeyIndex): void {
    for (let place = 0; place < this.size; place += 1) {
      const end = this.#keyStarts[place + 1]! - 1
      let start = this.#keyStarts[place]!
      for (let at = start; at <= end; at += 1) {
        if (at < end && this.#keys.charCodeAt(at) !== bar) continue
        this.#enterKey(index, place, start, at)
        start = at + 1
      }
    }
  }

  #enterKey(index: KeyIndex, place: number, start: number, end: number): void {
    if (start < end) index.add(place, this.#keys, start, end)
    else index.add(place, this.#names, this.#nameStarts[place], this.#nameStarts[place + 1]! - 1)
  }
}

/** Where each line starts, with one entry more for where the next would. */
function lineStarts(text: string, size: number): Int32Array {
  const starts = new Int32Array(size + 1)
  let line = 1
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) !== lineEnd) continue
    starts[line] = at + 1
    line += 1
  }
  starts[size] = text.length + 1
  return starts
}
