import { showUnseen } from './visible.ts'

/** Markup that may stand in the page as it is. Only `html` and `trustMarkup` make it, so text from a source never is. */
export class Html {
  readonly #markup: string
  constructor(markup: string) {
    this.#markup = markup
  }
  toString(): string {
    return this.#markup
  }
}

/** What can be put into `html`: text and numbers are escaped, lists are joined, nothing stands for nothing. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[]

/** Marks our own constant markup (styles, a script) as safe. Never call it with anything that was read. */
export function trustMarkup(markup: string): Html {
  return new Html(markup)
}

/**
 * Markup with values put in, each escaped for text and for quoted attributes alike. Attributes must stand in double
 * quotes; values never belong in tag names, attribute names, styles or scripts.
 */
export function html(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(compact(strings).reduce((markup, text, at) => markup + render(pieces[at - 1]) + text))
}

/** Puts a separator between pieces. */
export function joinHtml(pieces: readonly Piece[], separator: Piece): Html {
  return html`${pieces.flatMap((piece, at) => (at === 0 ? [piece] : [separator, piece]))}`
}

const compacted = new WeakMap<TemplateStringsArray, readonly string[]>()

/** A template without its indentation, which is there for whoever reads the source; HTML takes any white space for a space. */
function compact(strings: TemplateStringsArray): readonly string[] {
  const known = compacted.get(strings)
  if (known !== undefined) return known
  const short = strings.map((text) => text.replaceAll(/\s*\n\s*/g, '\n'))
  compacted.set(strings, short)
  return short
}

function render(piece: Piece): string {
  if (piece instanceof Html) return piece.toString()
  if (typeof piece === 'string') return escapeText(piece)
  if (typeof piece === 'number') return String(piece)
  if (piece === null || piece === undefined || piece === false) return ''
  return piece.map(render).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeText(text: string): string {
  return showUnseen(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}
