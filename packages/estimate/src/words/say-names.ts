/** Names in a sentence: "a, b and c"; of more than `most` the first ones and how many more there are. */
export function sayNames(names: readonly string[], most = 5): string {
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`
  if (names.length < 2) return names[0] ?? ''
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
