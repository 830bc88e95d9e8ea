import type { RulingView } from '@recount/api'
import type { ActorRef } from '@recount/claims'
import type { RecordedRuling } from '@recount/ledger'
import { showRulings } from '../../pipeline/shown-ruling.ts'
import { sayRuling, standingOf } from '../../print/ruling-lines.ts'
import type { AnyCase } from '../../report/case-view.ts'
import type { ShownFigure, ShownRuling } from '../../report-input.ts'
import type { LiveCase } from '../live/live-case.ts'
import { viewFigure } from './figure.ts'

/** Whose rulings are looked for: those on one of the claims, and those on what one of the speakers means by a word. */
interface About {
  readonly claims: readonly string[]
  readonly claimants: readonly (ActorRef | null)[]
}

/** The rulings that bear on some figures, those that were undone too, the latest first. */
export async function listRulingsAbout(
  { claims, claimants }: About,
  { opened, state: { view } }: LiveCase,
): Promise<readonly RulingView[]> {
  const own = new Set(claims)
  const speakers = new Set(claimants.flatMap((one) => (one === null ? [] : (one.id ?? one.name))))
  const all = await Array.fromAsync(opened.ledger.listRulings({ all: true }))
  const shown = await showRulings(opened, all)
  return shown
    .filter(({ recorded: { body }, figures }) =>
      body.kind === 'definition-set'
        ? speakers.has(body.payload.claimant.id ?? body.payload.claimant.name)
        : figures.some(({ claim, anchor }) => own.has(claim?.id ?? anchor.claim)),
    )
    .map((ruling) => viewRuling(ruling, view))
    .toReversed()
}

/** A ruling that was just recorded. */
export async function viewRecorded(
  recorded: RecordedRuling,
  { opened, state: { view } }: LiveCase,
): Promise<readonly RulingView[]> {
  return (await showRulings(opened, [recorded])).map((ruling) => viewRuling(ruling, view))
}

function viewRuling(ruling: ShownRuling, view: AnyCase): RulingView {
  const { body, entry, by, at, why, undone } = ruling.recorded
  return {
    entry,
    kind: body.kind,
    words: sayRuling(body),
    by,
    at,
    why,
    applies: standingOf(ruling),
    figures: ruling.figures.map((figure) => ({ figure: findShown(figure, view), standing: figure.standing })),
    undone: undone === null ? null : { by: undone.by, at: undone.at, why: undone.why, entry: undone.entry },
  }
}

function findShown({ claim }: ShownFigure, view: AnyCase): RulingView['figures'][number]['figure'] {
  const item = view.input.claims.find((one) => one.claim.id === claim?.id)
  return item === undefined ? null : viewFigure(item, view)
}
