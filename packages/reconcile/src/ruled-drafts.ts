import type { Account } from './account.ts'
import type { Draft } from './draft.ts'
import { countSignificant } from './digits.ts'
import type { Figure } from './figure.ts'
import { groupByKey } from './grouping.ts'
import type { Rulings, Side } from './rulings.ts'

/** Parts drafts whose figures a person has ruled not to be one statement. */
export function splitDrafts(drafts: readonly Draft[], rulings: Rulings): readonly Draft[] {
  return rulings.isEmpty ? drafts : drafts.flatMap((draft) => splitDraft(draft, rulings))
}

function splitDraft(draft: Draft, rulings: Rulings): readonly Draft[] {
  const sides = draft.figures.map(({ claim }) => rulings.listSides(claim.id))
  const kept = new Set(
    sides.flatMap((list) => list.filter(({ leaves }) => !leaves).map(({ entry }) => entry)),
  )
  const isLeaving = ({ entry, leaves }: Side): boolean => leaves && kept.has(entry)
  const parts = [
    ...groupByKey([...draft.figures.entries()], ([at]) =>
      (sides[at] ?? [])
        .filter(isLeaving)
        .map(({ entry }) => entry)
        .join(),
    ),
  ]
  if (parts.length < 2) return [draft]
  const entries = [...kept]
  return parts.map(([key, members]) => {
    const figures = members.map(([, figure]) => ruleOn(figure, entries))
    const leaving = members.flatMap(([at]) => (sides[at] ?? []).filter(isLeaving))
    return keepValue(draft, figures, key === '' ? draft.reasons : leaving.map(({ reason }) => reason))
  })
}

function ruleOn(figure: Figure, entries: readonly number[]): Figure {
  return { ...figure, rulings: [...figure.rulings, ...entries] }
}

/** Gives the draft's own figure where one of those left has it, else the finest of them. */
function keepValue({ value }: Draft, figures: readonly Figure[], reasons: readonly string[]): Draft {
  if (figures.some((figure) => figure.value === value)) return { value, figures, reasons }
  const [finest] = figures.toSorted(
    (a, b) => countSignificant(b.value) - countSignificant(a.value) || b.value - a.value,
  )
  return { value: finest?.value ?? value, figures, reasons }
}

/** Prepares the question whether a person has ruled that two accounts are not one statement. */
export function openApart(rulings: Rulings): (a: Account, b: Account) => boolean {
  const sidesOf = ({ statement }: Account): readonly Side[] =>
    statement.rulings.length === 0 ? [] : statement.claims.flatMap((claim) => rulings.listSides(claim))
  return (a, b) => {
    const others = sidesOf(b)
    return sidesOf(a).some((one) =>
      others.some((other) => one.entry === other.entry && one.leaves !== other.leaves),
    )
  }
}
