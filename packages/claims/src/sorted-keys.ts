/** What `sortKeys` gives back where an object can't hold its keys in the order asked for. */
export const unsortable = Symbol('unsortable')

/**
 * A copy of a JSON value whose objects hold their keys in UTF-16 code-unit order, without those that are undefined. Objects
 * keep keys that begin with a digit in an order of their own and take `__proto__` for something else: then `unsortable`.
 * `refuse` throws for what no JSON carries unchanged.
 */
export function sortKeys(value: unknown, refuse: (found: string) => Error): unknown {
  switch (typeof value) {
    case 'string':
      if (value.isWellFormed()) return value
      throw refuse('text with half a surrogate pair')
    case 'number':
      if (Number.isFinite(value)) return value
      throw refuse(`the number ${value}`)
    case 'boolean':
      return value
    case 'object':
      if (value === null) return null
      return Array.isArray(value) ? sortInList(value, refuse) : sortObject(value, refuse)
    default:
      throw refuse(`a value of type ${typeof value}`)
  }
}

function sortInList(items: readonly unknown[], refuse: (found: string) => Error): unknown {
  const sorted = new Array<unknown>(items.length)
  for (let index = 0; index < items.length; index++) {
    const item = sortKeys(items[index], refuse)
    if (item === unsortable) return unsortable
    sorted[index] = item
  }
  return sorted
}

function sortObject(value: object, refuse: (found: string) => Error): unknown {
  const tag = Object.prototype.toString.call(value)
  if (tag !== '[object Object]') throw refuse(tag)
  const record = value as Readonly<Record<string, unknown>>
  const sorted: Record<string, unknown> = {}
  for (const key of inOrder(Object.keys(record))) {
    if (isPeculiar(key)) return unsortable
    const item = record[key] === undefined ? undefined : sortKeys(record[key], refuse)
    if (item === unsortable) return unsortable
    if (item !== undefined) sorted[key] = item
  }
  return sorted
}

function isPeculiar(key: string): boolean {
  const first = key.charCodeAt(0)
  return (first >= 48 && first <= 57) || key === '__proto__' || !key.isWellFormed()
}

/** In place and by UTF-16 code units, as `sort` does, which takes longer to begin than this takes for a few keys. */
function inOrder(keys: string[]): readonly string[] {
  if (keys.length > 40) return keys.sort()
  for (let index = 1; index < keys.length; index++) {
    const key = keys[index] as string
    let place = index
    for (; place > 0 && (keys[place - 1] as string) > key; place--) keys[place] = keys[place - 1] as string
    keys[place] = key
  }
  return keys
}
