import data from '../data/common-words.json' with { type: 'json' }

const common: ReadonlySet<string> = new Set([
  ...data.words.flatMap((line) => line.split(' ')),
  ...data.phrases,
])

/**
 * Is a key that names some place also an ordinary English or Spanish word, a given name, a surname or a month (`many`,
 * `police`, `march`, `martinez`)? Such a key names a place only where the text around it says so. Countries and cities
 * that everyone means first (Lima, Jordan, Washington) are not among them.
 */
export function isCommonWord(key: string): boolean {
  return common.has(key)
}
