import { claimFields, type Claim, type Reading } from '@recount/claims'
import { fieldNames, nameField, sayField } from '../../report/claim-field.ts'
import { saySpeaker } from '../../report/statement-view.ts'
import { sayCount, saySubject } from '../../report/wording.ts'
import type { ReportClaim } from '../../report-input.ts'
import { claimAsJson } from '../case-json.ts'
import { shortId } from '../claim-words.ts'
import { fill, table } from '../layout.ts'
import { printable } from '../printable.ts'
import { citeClaim } from './cited.ts'
import { listBreakdowns, referToBreakdowns, referToDisagreements, referToStatement } from './reference.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** Every claim of a case, the rejected ones too. */
export function listClaimThings(source: Source): readonly Thing[] {
  const { view } = source
  return view.input.claims.map((item) => ({
    kind: 'claim',
    id: item.claim.id,
    tell: () => tellClaim(item, source),
    explain: (page) => explainClaim(item, page),
    asJson: () => ({
      ...claimAsJson(item, view),
      statement: view.findStatementOf(item.claim.id)?.statement.id ?? null,
    }),
  }))
}

function tellClaim({ claim, status }: ReportClaim, { view }: Source): string {
  const document = view.getDocument(claim.document)
  const figure = `${sayCount(claim.count)} ${saySubject(claim.measure, claim.victims)}`
  return `${saySpeaker(claim.claimant, document)}: ${figure}, found in ${document.name}; ${status}.`
}

function explainClaim(item: ReportClaim, page: Page): readonly Section[] {
  const { claim, context } = item
  const { source, width, paint } = page
  const { view } = source
  const statement = view.findStatementOf(claim.id)
  const around = [context.before, context.after].map((text) => printable(text)).filter((text) => text !== '')
  const set =
    around.length === 0 ? [] : [fill(paint('dim', `around it: ${around.join(' […] ')}`), width, '    ')]
  const own = view.input.reconciliation.disagreements.filter(({ members }) => members.includes(claim.id))
  return [
    { title: 'In the text', blocks: [[citeClaim(item, page), ...set].join('\n')] },
    { title: 'What was read, and from which words', blocks: explainFields(claim, page) },
    {
      title: 'The statement it is one telling of',
      blocks:
        statement === undefined
          ? [fill('none: a claim that was rejected takes no part in any result', width, '  ')]
          : [referToStatement(statement, page)],
    },
    referToDisagreements(own, page),
    referToBreakdowns(listBreakdowns([claim.id], page), page),
  ]
}

function explainFields(claim: Claim, page: Page): readonly string[] {
  const fields = claimFields.map((field) => ({ field, value: valueOf(claim, field) }))
  const said = fields.flatMap(({ field, value }) =>
    value === null
      ? []
      : [
          [
            page.paint('dim', fieldNames[field]),
            printable(value),
            sayReadings(claim, claim.readings[field], page),
          ],
        ],
  )
  const silent = fields.filter(({ field, value }) => value === null && field !== 'bookLine')
  const open = silent.map(({ field }) => nameField(field)).join(', ')
  return [
    table(said, page.width, '  '),
    ...(open === '' ? [] : [fill(`not stated: ${open}`, page.width, '  ')]),
    fill(page.paint('dim', `read by ${claim.reader}`), page.width, '  '),
  ]
}

function valueOf(claim: Claim, field: (typeof claimFields)[number]): string | null {
  const value = sayField(claim, field)
  return field === 'partOf' && value !== null ? shortId(value) : value
}

/** "“at least 1,302” 130–143 (hedged-number)"; a field may be inferred without words of its own. */
function sayReadings(claim: Claim, readings: readonly Reading[] = [], { source }: Page): string {
  const told = readings.map(({ start, end, rule }) => {
    if (start === end) return `(${rule})`
    const words = source.wordsAt(claim.document, start, end)
    return `${words === undefined ? 'words not at hand' : `“${printable(words)}”`} ${start}–${end} (${rule})`
  })
  return told.length === 0 ? '(no words of its own)' : told.join('; ')
}
