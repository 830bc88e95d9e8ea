const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * The words in a list that PHP's serialize() wrote (`a:1:{i:0;s:5:"other";}`), whose lengths count bytes of UTF-8. Undefined
 * where the text is no such list, or not a whole one.
 */
export function findPhpList(text: string): readonly string[] | undefined {
  const [head, count] = /^a:(\d+):\{/.exec(text) ?? []
  if (head === undefined || !text.endsWith('}')) return undefined
  const bytes = encoder.encode(text.slice(head.length, -1))
  const items: string[] = []
  for (let at = 0; at < bytes.length;) {
    const item = findItem(bytes, at)
    if (item === undefined) return undefined
    items.push(item.words)
    at = item.end
  }
  return items.length === Number(count) ? items : undefined
}

/** One `i:0;s:5:"other";` that begins at a byte, and where the next begins. */
function findItem(
  bytes: Uint8Array,
  at: number,
): { readonly words: string; readonly end: number } | undefined {
  const [head, length] = /^i:\d+;s:(\d+):"/.exec(decoder.decode(bytes.subarray(at, at + 40))) ?? []
  if (head === undefined) return undefined
  const start = at + head.length
  const end = start + Number(length)
  if (decoder.decode(bytes.subarray(end, end + 2)) !== '";') return undefined
  return { words: decoder.decode(bytes.subarray(start, end)), end: end + 2 }
}
