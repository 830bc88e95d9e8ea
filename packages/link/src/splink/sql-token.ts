/** A piece of SQL text, with its place in it. `value` is what a name or a text holds without its quotes. */
export interface SqlToken {
  readonly kind: 'name' | 'word' | 'text' | 'number' | 'symbol'
  readonly value: string
  readonly start: number
  readonly end: number
}

const PIECES =
  /(?<space>\s+|--[^\n]*|\/\*[\s\S]*?\*\/)|(?<name>"(?:[^"]|"")*"|`(?:[^`]|``)*`)|(?<text>'(?:[^']|'')*')|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(?<word>[\p{L}_][\p{L}\p{M}\p{N}_$]*)|(?<symbol><=|>=|<>|!=|\|\||::|->>|->|==|.)/gsu

/** Cuts SQL into its tokens; white space and comments are left out. */
export function listSqlTokens(sql: string): readonly SqlToken[] {
  return Array.from(sql.matchAll(PIECES), (match) => ({ match, groups: match.groups ?? {} }))
    .filter(({ groups }) => groups['space'] === undefined)
    .map(({ match, groups }) => nameToken(match[0], match.index, groups))
}

function nameToken(
  text: string,
  start: number,
  groups: Readonly<Record<string, string | undefined>>,
): SqlToken {
  const end = start + text.length
  if (groups['name'] !== undefined) return { kind: 'name', value: unquote(text), start, end }
  if (groups['text'] !== undefined) return { kind: 'text', value: unquote(text), start, end }
  if (groups['number'] !== undefined) return { kind: 'number', value: text, start, end }
  return { kind: groups['word'] === undefined ? 'symbol' : 'word', value: text, start, end }
}

function unquote(text: string): string {
  const quote = text[0] ?? ''
  return text.slice(1, -1).replaceAll(quote + quote, quote)
}

export function isSymbol(token: SqlToken | undefined, symbol: string): boolean {
  return token?.kind === 'symbol' && token.value === symbol
}

/** A bare word, whatever its case. */
export function isWord(token: SqlToken | undefined, word: string): boolean {
  return token?.kind === 'word' && token.value.toLowerCase() === word
}

/** How many brackets are open before each token. */
export function listDepths(tokens: readonly SqlToken[]): readonly number[] {
  let depth = 0
  return tokens.map((token) => {
    if (token.kind === 'symbol' && ')]}'.includes(token.value)) depth--
    const before = depth
    if (token.kind === 'symbol' && '([{'.includes(token.value)) depth++
    return before
  })
}

/** Without the brackets that hold the whole. */
export function stripBrackets(tokens: readonly SqlToken[]): readonly SqlToken[] {
  if (!isSymbol(tokens[0], '(') || !isSymbol(tokens.at(-1), ')')) return tokens
  const isHeld = listDepths(tokens).every((depth, at) => depth > 0 || at === 0 || at === tokens.length - 1)
  return isHeld ? stripBrackets(tokens.slice(1, -1)) : tokens
}

/** Cut where a token outside all brackets is as asked; the cutting tokens are left out. */
export function splitTokens(
  tokens: readonly SqlToken[],
  isCut: (token: SqlToken) => boolean,
): readonly (readonly SqlToken[])[] {
  const depths = listDepths(tokens)
  const cuts = [...tokens.keys()].filter((at) => depths[at] === 0 && isCut(tokens[at] as SqlToken))
  return [-1, ...cuts].map((cut, at) => tokens.slice(cut + 1, cuts[at] ?? tokens.length))
}
