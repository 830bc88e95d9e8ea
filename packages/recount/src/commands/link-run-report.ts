import type { Effects } from '../effects.ts'
import type { LinkKind, LinkRun, PairKeys, PairView, RunChanges } from '../pipeline/links/link-view.ts'
import { shortId } from '../print/claim-words.ts'
import { alignRight, fill, table, widthOf } from '../print/layout.ts'
import { paintFor, type Paint } from '../print/paint.ts'
import { printable } from '../print/printable.ts'
import { renderNotes, sayProbability, sayWeight } from '../print/waterfall-lines.ts'
import { sayMany, sayNumber } from '../report/wording.ts'

/** Prints what a run proposes, with its reasons, and where it proposes nothing, why. */
export function tellRun(run: LinkRun, pairs: readonly PairView[], json: boolean, { stdout }: Effects): void {
  if (json) {
    for (const pair of pairs) stdout.write(`${JSON.stringify({ status: 'pair', ...keyRivals(pair) })}\n`)
    return stdout.write(`${JSON.stringify({ status: 'summary', ...run })}\n`)
  }
  const [paint, width] = [paintFor(stdout), widthOf(stdout)]
  const shown = pairs.map((pair) => `${renderPair(pair, run.link.kind, paint, width)}\n`)
  const { link } = run
  const rest = link.pairs - pairs.length
  const notes = [
    ...run.notes,
    ...tellChanges(run.changes),
    `${link.left} and ${link.right}: ${sayNumber(link.undecided)} proposed, ${sayNumber(link.abstained)} left open, ${sayNumber(link.same)} decided the same, ${sayNumber(link.different)} decided different. Nothing is merged until somebody decides.`,
    ...(link.kind === 'statements' && pairs.length > 0
      ? [
          'A probability is how likely it is that this incident is the one, among those that the statement could be about and none of them.',
        ]
      : []),
    ...(rest > 0 ? [`${sayMany(rest, 'more pair')}: --limit shows them.`] : []),
  ]
  stdout.write(`${shown.join('\n')}${shown.length === 0 ? '' : '\n'}${renderNotes(notes, width)}`)
}

/** As JSON has a pair: its rivals by their keys, by which their own lines are found. */
function keyRivals({ abstained, ...pair }: PairView) {
  if (abstained === null) return { ...pair, abstained }
  return { ...pair, abstained: { ...abstained, rivals: abstained.rivals.map(({ key }) => key) } }
}

function renderPair(pair: PairView, kind: LinkKind, paint: Paint, width: number): string {
  const { left, right, parts, abstained, decision } = pair
  const weights = alignRight(parts.map((part) => sayWeight(part.weight + part.frequencyWeight)))
  const reasons = parts.map((part, at) => [weights[at] ?? '', printable(part.says)])
  const head = [
    paint('bold', printable(left.title)),
    paint('cyan', shortenKey(left.key)),
    printable(left.source),
  ]
  const other = [
    paint('bold', printable(right.title)),
    paint('cyan', shortenKey(right.key)),
    printable(right.source),
  ]
  return [
    fill(head.join('  '), width),
    ...(left.quote === null ? [] : [fill(`“${printable(left.quote)}”`, width, '  ')]),
    fill(`${sayState(pair, kind, paint)}  ${other.join('  ')}`, width, '  '),
    ...(reasons.length === 0 ? [] : [table(reasons, width, '    ')]),
    ...(abstained === null ? [] : [fill(printable(abstained.reason), width, '    ')]),
    ...(decision === null
      ? []
      : [
          fill(
            printable(
              `by ${decision.by} (entry ${decision.entry})${decision.why === null ? '' : `: ${decision.why}`}`,
            ),
            width,
            '    ',
          ),
        ]),
  ].join('\n')
}

function sayState({ state, weight, probability }: PairView, kind: LinkKind, paint: Paint): string {
  const told = weight === null || probability === null ? '' : ` ${sayLikelihood(weight, probability, kind)}`
  switch (state) {
    case 'same':
      return paint('green', `= the same,${told} decided`)
    case 'different':
      return paint('red', `≠ not the same,${told} decided`)
    case 'abstained':
      return paint('yellow', `? not proposed:${told}`)
    case 'undecided':
      return `→ proposed:${told}`
  }
}

/** Of statements the other incidents that one could be about count as well, so no weight stands for the probability. */
function sayLikelihood(weight: number, probability: number, kind: LinkKind): string {
  if (kind === 'lists') return `${sayWeight(weight)}, ${sayProbability(probability)}`
  return `${sayProbability(probability)} that it is the one`
}

function tellChanges(changes: RunChanges | null): readonly string[] {
  if (changes === null) return []
  const { added, gone, moved } = changes
  if (added.length + gone.length + moved.length === 0) return ['The same as the last run.']
  return [
    `Since the last run: ${sayMany(added.length, 'pair')} new, ${sayNumber(gone.length)} gone, ${sayNumber(moved.length)} with another weight.`,
    ...listSome('new', added),
    ...listSome('gone', gone),
    ...listSome('another weight', moved),
  ]
}

const named = 5

function listSome(what: string, pairs: readonly PairKeys[]): readonly string[] {
  if (pairs.length === 0) return []
  const keys = pairs.slice(0, named).map(({ left, right }) => `${shortenKey(left)} and ${shortenKey(right)}`)
  return [`${what}: ${keys.join('; ')}${pairs.length > named ? '; …' : ''}`]
}

/** A key with its hashes cut to what recount takes for them. */
function shortenKey(key: string): string {
  return printable(key.replaceAll(/[0-9a-f]{64}/g, (hash) => shortId(hash)))
}
