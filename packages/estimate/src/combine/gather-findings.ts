import type { Finding, Gate, Severity } from '../finding.ts'
import { sayCount } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'

/** The findings of one stratum or one replicate. */
export interface NamedFindings {
  readonly name: string
  readonly findings: readonly Finding[]
}

/**
 * One finding a gate and severity, with how many strata (or replicates) it was found in and the words of the first: a hundred strata
 * would otherwise say the same a hundred times.
 */
export function gatherFindings(
  groups: readonly NamedFindings[],
  kind: 'strata' | 'replicates',
): readonly Finding[] {
  const found = new Map<string, Gathered>()
  for (const { name, findings } of groups) {
    for (const { gate, severity, words } of findings) {
      const key = `${severity} ${gate}`
      const gathered = found.get(key) ?? { gate, severity, names: [], words, isSame: true }
      const names = [...new Set([...gathered.names, name])]
      found.set(key, { ...gathered, names, isSame: gathered.isSame && words === gathered.words })
    }
  }
  return [...found.values()].map((gathered) => tell(gathered, groups.length, kind))
}

interface Gathered {
  readonly gate: Gate
  readonly severity: Severity
  readonly names: readonly string[]
  readonly words: string
  /** Whether all of them say the same, to the number. */
  readonly isSame: boolean
}

function tell(
  { gate, severity, names, words, isSame }: Gathered,
  all: number,
  kind: 'strata' | 'replicates',
): Finding {
  if (all === 1) return { gate, severity, words }
  const where =
    names.length === all
      ? `all ${sayCount(all)} ${kind}`
      : `${sayCount(names.length)} of ${sayCount(all)} ${kind}`
  if (kind === 'replicates')
    return { gate, severity, words: `In ${where}${isSame ? '' : ', in the first of them'}: ${words}` }
  const first = names.length === 1 ? '' : ` In ${names[0] ?? ''}:`
  return { gate, severity, words: `In ${where} (${sayNames(names)}).${first} ${words}` }
}
