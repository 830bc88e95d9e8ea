/** The query of a URL as the screens read it: a name given several times is a list. */
export type SearchParams = Readonly<Record<string, string | readonly string[]>>

/** Reads the query of a URL. */
export function parseSearch(text: string): SearchParams {
  const params = new URLSearchParams(text)
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/** Writes the query of a URL, without what is empty; with its `?`. */
export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => [name, String(one)]),
  )
  const text = new URLSearchParams(pairs).toString()
  return text === '' ? '' : `?${text}`
}

/** All values of a name, in order; none where it is not there. */
export function listOf(search: SearchParams, name: string): readonly string[] {
  const value = search[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The one value of a name, the last where there are several; undefined where there is none. */
export function findOne(search: SearchParams, name: string): string | undefined {
  return listOf(search, name).at(-1)
}
