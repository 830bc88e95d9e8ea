/** A value of a JSON text with where it stands there, both offsets in UTF-16 code units; a string's are without its quotes. */
export interface Located {
  readonly value: unknown
  readonly start: number
  readonly end: number
}

/** An object of a JSON text: its own span, and its fields; those of objects inside it are named `outer.inner`. */
export interface LocatedRow {
  readonly start: number
  readonly end: number
  readonly fields: ReadonlyMap<string, Located>
}

const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:]/gu

/** Lists the objects of the array that stands at the top of a JSON text, or in the named field of the object there. */
export function listRows(text: string, field?: string): readonly LocatedRow[] {
  const tokens = Array.from(text.matchAll(token), (match) => ({ words: match[0], start: match.index }))
  let at = 0
  const rows: LocatedRow[] = []
  readValue([])
  return rows

  function readValue(path: readonly string[]): Located {
    const { words = '', start = 0 } = tokens[at++] ?? {}
    if (words === '{') return readObject(path, start)
    if (words === '[') return readArray(path, start)
    const isText = words.startsWith('"')
    const end = start + words.length
    return { value: JSON.parse(words), start: isText ? start + 1 : start, end: isText ? end - 1 : end }
  }

  function readArray(path: readonly string[], start: number): Located {
    while (tokens[at]?.words !== ']') {
      const item = readValue([...path, '[]'])
      const isRow = path.length === (field === undefined ? 0 : 1) && path[0] === field
      if (isRow && item.value instanceof Map) rows.push({ ...item, fields: item.value })
      if (tokens[at]?.words === ',') at++
    }
    return { value: undefined, start, end: endOf(at++) }
  }

  function readObject(path: readonly string[], start: number): Located {
    const fields = new Map<string, Located>()
    while (tokens[at]?.words !== '}') {
      const name = JSON.parse(tokens[at++]?.words ?? '""') as string
      at++
      const found = readValue([...path, name])
      if (found.value instanceof Map) {
        for (const [inner, value] of found.value) fields.set(`${name}.${inner}`, value)
      } else fields.set(name, found)
      if (tokens[at]?.words === ',') at++
    }
    return { value: fields, start, end: endOf(at++) }
  }

  function endOf(index: number): number {
    return (tokens[index]?.start ?? text.length - 1) + 1
  }
}
