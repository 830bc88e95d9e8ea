import {
  sayCondition,
  type Belief,
  type Disagreement,
  type DisagreementKind,
  type Evidence,
} from '@recount/reconcile'
import type { AnyCase } from '../../report/case-view.ts'
import { nameField } from '../../report/claim-field.ts'
import { kindNotes } from '../../report/sections/disagreement-kind.ts'
import { capitalize, sayCount } from '../../report/wording.ts'
import { disagreementAsJson } from '../case-json.ts'
import { shortId } from '../claim-words.ts'
import { fill, table } from '../layout.ts'
import { printable } from '../printable.ts'
import { citeClaim } from './cited.ts'
import { referToStatement } from './reference.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** Every disagreement of a case. */
export function listDisagreementThings(source: Source): readonly Thing[] {
  return source.view.input.reconciliation.disagreements.map((one) => ({
    kind: 'disagreement',
    id: one.id,
    tell: () =>
      `${one.certainty === 'certainly' ? '' : 'possibly '}${kindNotes[one.kind].one}. ${one.reason}`,
    explain: (page) => explainDisagreement(one, page),
    asJson: () => ({ ...disagreementAsJson(one, source.view), rule: sayRule(one, source.view) }),
  }))
}

function explainDisagreement(one: Disagreement, page: Page): readonly Section[] {
  const { paint, width } = page
  const rule = `${capitalize(one.kind)}: ${sayRule(one, page.source.view)}.`
  return [
    {
      title: one.members.length === 2 ? 'Both sides' : 'All sides',
      blocks: one.members.map((id) => explainMember(id, page)),
    },
    {
      title: 'The rule it was found by',
      blocks: [fill(rule, width, '  '), fill(paint('dim', kindNotes[one.kind].note), width, '  ')],
    },
    { title: 'The words it rests on', blocks: listOf(one.evidence, (evidence) => tableOf(evidence, page)) },
    { title: 'What is believed', blocks: one.believed === undefined ? [] : [sayBelief(one.believed, page)] },
    { title: 'What would settle it', blocks: [fill(`${capitalize(printable(one.settles))}.`, width, '  ')] },
  ]
}

/** What was found without comparing two statements has claims for its sides, and a rule of its own. */
const innerRules: Readonly<Partial<Record<DisagreementKind, string>>> = {
  rounding: 'claims that are taken for one statement give its figure at different precision',
  slip: 'the parts of a sum would come to their whole if one of them were a keystroke different',
}

/** The rule of the table that a disagreement was found by, in words. */
export function sayRule({ kind, members }: Disagreement, view: AnyCase): string {
  const isInner = members.every((id) => view.findStatement(id) === undefined)
  return (isInner ? innerRules[kind] : undefined) ?? sayCondition(kind)
}

/** A side is a statement, or a claim where the two are read inside one statement or one sum. */
function explainMember(id: string, page: Page): string {
  const { view } = page.source
  const one = view.findStatement(id)
  if (one === undefined) return citeClaim(view.getClaim(id), page)
  return [referToStatement(one, page), citeClaim(one.lead, page, '    ')].join('\n')
}

function listOf<T>(items: readonly T[], render: (items: readonly T[]) => string): readonly string[] {
  return items.length === 0 ? [] : [render(items)]
}

function tableOf(evidence: readonly Evidence[], { source, paint, width }: Page): string {
  const rows = evidence.map(({ claim, field, words }) => [
    paint('cyan', shortId(claim)),
    nameField(field),
    printable(source.view.getDocument(source.view.getClaim(claim).claim.document).name),
    printable(`“${words}”`),
  ])
  return table(rows, width, '  ')
}

function sayBelief({ statement, count, reason }: Belief, { paint, width }: Page): string {
  const told = `${printable(sayCount(count))}: ${printable(reason)}. The other reading stays as its source gives it.`
  return fill(`${paint('cyan', shortId(statement))}  ${told}`, width, '  ')
}
