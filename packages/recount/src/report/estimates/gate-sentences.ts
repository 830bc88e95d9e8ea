import type { Finding, Severity, ToldEstimate } from '@recount/estimate'
import { nameMethod } from './method-words.ts'

/** A gate's sentence, and which methods it is about: none where it is about how they compare. */
export interface GateSentence {
  readonly severity: Severity
  readonly methods: readonly string[]
  readonly words: string
}

const order: readonly Severity[] = ['refuse', 'warn', 'note']

/** The sentences of several methods, each once with the methods that it is about; refusals first, then warnings, then notes. */
export function listSentences(
  estimates: readonly ToldEstimate[],
  compared: readonly Finding[] = [],
): readonly GateSentence[] {
  const told = new Map<string, GateSentence>()
  const add = ({ severity, words }: Finding, methods: readonly string[]): void => {
    const key = `${severity} ${words}`
    const known = told.get(key)?.methods ?? []
    told.set(key, { severity, words, methods: [...new Set([...known, ...methods])] })
  }
  for (const { method, findings } of estimates) {
    for (const finding of findings) add(finding, [nameMethod(method)])
  }
  for (const finding of compared) add(finding, [])
  return [...told.values()].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
}

const marks: Readonly<Record<Severity, string>> = { refuse: 'Refused', warn: 'Warning', note: 'Note' }

/** How a sentence is headed: "Refused, Latent classes (lcmcr)". */
export function headSentence({ severity, methods }: GateSentence): string {
  return [marks[severity], ...methods].join(', ')
}

/** Does it have to stand beside the number wherever that is shown? */
export function isGrave({ severity }: GateSentence): boolean {
  return severity !== 'note'
}
