import { canonicalJson, hashOf } from '@recount/claims'
import type { Account } from '../account.ts'
import { quoteField } from '../evidence.ts'
import type { Figure } from '../figure.ts'
import { sayClaimant, sayCount, sayList, sayNumber, sayPlaces, saySubject } from '../phrase.ts'
import type { Disagreement, DisagreementKind } from '../reconciliation.ts'
import { openMends, type Balance, type BalanceMend } from './balance.ts'

/** One line of the table: a kind, when it holds in words, and the test. */
interface Rule {
  readonly kind: DisagreementKind
  readonly when: string
  readonly test: (mends: readonly BalanceMend[]) => boolean
}

/**
 * The kinds of a sum that does not come out, in the order in which they are asked. Where a hedged or rounded term leaves
 * room for the sum to come out, nothing can be told, and nothing is reported.
 */
const rules: readonly Rule[] = [
  {
    kind: 'slip',
    when: 'one keystroke in one term makes the sum come out and breaks no other sum, and no other reading of a total mends two sums',
    test: (mends) => {
      const best = mends.filter(({ mendsBoth }) => mendsBoth)
      return (best.length > 0 ? best : mends).some(({ isKeystroke }) => isKeystroke)
    },
  },
  { kind: 'conflict', when: 'what remains: three figures that cannot all be right', test: () => true },
]

/** Every failing balance as a disagreement of its three statements, once where several documents print it. `accountOf` finds a claim's statement. */
export function judgeBalances(
  balances: readonly Balance[],
  accountOf: (claim: string) => Account | undefined,
): readonly Disagreement[] {
  const mendsOf = openMends(balances)
  const failing = balances.filter(({ holds }) => holds === 'fails')
  const told = failing.map((balance) => describe(balance, mendsOf(balance), accountOf))
  return [...new Map(told.map((item) => [item.members.join(), item])).values()]
}

function describe(
  balance: Balance,
  mends: readonly BalanceMend[],
  accountOf: (claim: string) => Account | undefined,
): Disagreement {
  const terms = [balance.before, balance.change, balance.after]
  const members = terms.map(({ claim }) => accountOf(claim.id)?.statement.id ?? claim.id)
  const kind = rules.find(({ test }) => test(mends))?.kind ?? 'conflict'
  return {
    id: hashOf(canonicalJson([kind, 'balance', ...members])),
    kind,
    members,
    certainty: 'possibly',
    reason: [saySum(balance), sayChange(terms), sayMends(mends)].filter((words) => words !== '').join(' '),
    evidence: terms.flatMap((figure) => quoteField(figure, 'claimant').concat(quoteField(figure, 'count'))),
    settles: 'the publications of both days: what was added, and what was taken out without being said',
  }
}

function saySum({ before, change, after, excess }: Balance): string {
  const { measure, period } = change.claim
  const days = period?.from === period?.to ? `on ${period?.to}` : `from ${period?.from} to ${period?.to}`
  const what = `${saySubject(measure, change.victims)} in ${sayPlaces(change.places)}`
  const gap = `${sayNumber(Math.abs(excess))} ${excess > 0 ? 'fewer' : 'more'}`
  return `${sayTerm(before)} before and ${sayTerm(change)} ${days} come to ${sayNumber(before.value + change.value)} ${what}; the total after is ${sayTerm(after)}, ${gap}.`
}

function sayTerm({ claim }: Figure): string {
  return sayCount(claim.count)
}

function sayChange(terms: readonly Figure[]): string {
  if (terms.every(({ speaker }) => speaker.key === terms[0]?.speaker.key))
    return `All three are given by ${sayClaimant(terms[0]?.claim.claimant ?? null)}.`
  const told = terms.map((figure) => `${sayTerm(figure)} by ${sayWho(figure)}`)
  return `They are not of one claimant: ${sayList(told)}.`
}

function sayWho({ claim }: Figure): string {
  return claim.claimant?.name ?? 'nobody named'
}

function sayMends(mends: readonly BalanceMend[]): string {
  if (mends.length === 0) return 'No single keystroke mends it.'
  return mends
    .map(({ term, figure, mended, isKeystroke, mendsBoth }) => {
      const stroke = isKeystroke ? ', one keystroke away,' : ''
      const both = term === 'before' ? 'this sum and the one before' : 'this sum and the next'
      return `If ${sayTerm(figure)} were ${sayNumber(mended)}${stroke} ${mendsBoth ? both : 'the sum'} would come out.`
    })
    .join(' ')
}
