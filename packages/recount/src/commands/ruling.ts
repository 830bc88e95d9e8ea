import { isRuling, type EntryBody, type RulingBody } from '@recount/claims'
import type { RecordedRuling } from '@recount/ledger'
import type { Effects } from '../effects.ts'
import { withCase, type Case } from '../pipeline/case.ts'
import { showRulings } from '../pipeline/shown-ruling.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { renderRuling, standingOf } from '../print/ruling-lines.ts'
import type { ShownRuling } from '../report-input.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { decisionOptions, parseReason } from './decision.ts'

/** The options that every ruling has. */
export const rulingOptions = {
  case: caseOption,
  ...decisionOptions,
  json: { type: 'boolean', summary: 'Prints one JSON value: the ruling, as recount rulings lists it.' },
} as const

export const rulingNaming =
  'A figure is named by the id of its claim, or by the id of a statement, which stands for all its claims; the first digits are enough. A ruling holds on to the places of its figures in their texts, so it survives reading and comparing them again. It can be undone, by its number: recount undo.'

interface RulingRequest {
  readonly case: string | undefined
  readonly by: string | undefined
  readonly why: string | undefined
  readonly json: boolean
}

/**
 * Records a ruling: what `bodyFor` answers. Throws InputError where name or reason is missing or the ruling is unsound, and
 * what naming its figures throws; then nothing is recorded.
 */
export async function rule(
  options: RulingRequest,
  effects: Effects,
  bodyFor: (opened: Case) => Promise<RulingBody>,
): Promise<void> {
  const reason = parseReason(options)
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const entries = await opened.ledger.append([{ ...(await bodyFor(opened)), ...reason }])
    const rulings = entries.flatMap(({ kind, payload, by, at, why, number }): readonly RecordedRuling[] => {
      const body = { kind, payload } as EntryBody
      return isRuling(body) ? [{ body, by, at, why, entry: number, undone: null }] : []
    })
    await printRulings(opened, rulings, options.json, effects)
  })
}

/** Prints rulings for a person, or one JSON value a line. */
export async function printRulings(
  opened: Case,
  rulings: readonly RecordedRuling[],
  json: boolean,
  { stdout }: Effects,
): Promise<void> {
  const shown = await showRulings(opened, rulings)
  if (json) return stdout.write(shown.map((ruling) => `${JSON.stringify(jsonOf(ruling))}\n`).join(''))
  const paint = paintFor(stdout)
  const width = widthOf(stdout)
  stdout.write(shown.map((ruling) => `${renderRuling(ruling, paint, width)}\n`).join('\n'))
}

function jsonOf(ruling: ShownRuling): object {
  const { body, undone, ...act } = ruling.recorded
  const figures = ruling.figures.map(({ anchor, standing, claim, documentName }) => ({
    claim: anchor.claim,
    documentName,
    standing,
    now: claim?.id ?? null,
  }))
  return { ...body, ...act, applies: standingOf(ruling), figures, undone }
}
