import { IntlMessageFormat } from 'intl-messageformat'
import { english } from './english.ts'
import type { englishOfEstimates } from './english-of-estimates.ts'
import type { englishOfIncidents } from './english-of-incidents.ts'
import type { englishOfLinks } from './english-of-links.ts'

/** Messages that come with the screens that need them. */
type LaterMessages = typeof englishOfIncidents & typeof englishOfLinks & typeof englishOfEstimates

/** The name of a message. */
export type MessageName = keyof typeof english | keyof LaterMessages

type Values = Readonly<Record<string, string | number>>

/** The catalogue in use and the language its numbers and plurals follow. Arabic comes next; it has the same names. */
const catalogue: { readonly language: string; messages: Readonly<Partial<Record<MessageName, string>>> } = {
  language: 'en-GB',
  messages: english,
}

/** Adds the messages of screens that are loaded when they are opened; such a screen imports them before it says anything. */
export function addMessages(messages: Partial<LaterMessages>): void {
  catalogue.messages = { ...catalogue.messages, ...messages }
}

const formats = new Map<MessageName, IntlMessageFormat>()

/** A message in the language in use. Messages are ICU MessageFormat. */
export function say(name: MessageName, values: Values = {}): string {
  const format =
    formats.get(name) ?? new IntlMessageFormat(catalogue.messages[name] ?? name, catalogue.language)
  formats.set(name, format)
  return String(format.format(values))
}

/** The message for a code of the vocabulary, such as `measure.killed`; the code itself, spaced, where there is none. */
export function sayCode(family: string, code: string): string {
  const name = `${family}.${code}`
  return Object.hasOwn(catalogue.messages, name) ? say(name as MessageName) : code.replaceAll(/[-_]/g, ' ')
}

/** The language in use, for numbers and dates. */
export const language = catalogue.language
