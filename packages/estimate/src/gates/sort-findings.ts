import type { Finding, Severity } from '../finding.ts'

const gravestFirst: readonly Severity[] = ['refuse', 'warn', 'note']

/** Refusals first, then warnings, then notes, otherwise in the order given; the same sentence once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const once = findings.filter(
    ({ gate, words }, at) =>
      findings.findIndex((other) => other.gate === gate && other.words === words) === at,
  )
  return gravestFirst.flatMap((severity) => once.filter((finding) => finding.severity === severity))
}
