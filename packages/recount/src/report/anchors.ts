/** Gives each thing of one kind the name that links in the page lead to; throws on an id that is not in the case. */
export type AnchorOf = (id: string) => string

/** Shorter than this, a hash is hard to tell from another by eye. */
const SHORTEST_HASH = 12

/**
 * Anchors for ids: `prefix` and as much of the hash as tells it from all others, twelve digits at least; a number in the
 * order given for ids that are no hashes, which may hold anything.
 */
export function openAnchors(prefix: string, ids: readonly string[]): AnchorOf {
  const unique = [...new Set(ids)]
  const length = unique.every((id) => /^[0-9a-f]{64}$/.test(id)) ? findLength(unique) : undefined
  const names = new Map(
    unique.map((id, at) => [id, `${prefix}-${length === undefined ? at + 1 : id.slice(0, length)}`]),
  )
  return (id) => {
    const name = names.get(id)
    if (name !== undefined) return name
    throw new Error(`expected an id that the report shows; found ${JSON.stringify(id)}`)
  }
}

function findLength(hashes: readonly string[]): number {
  let length = SHORTEST_HASH
  while (new Set(hashes.map((hash) => hash.slice(0, length))).size < hashes.length) length++
  return length
}
