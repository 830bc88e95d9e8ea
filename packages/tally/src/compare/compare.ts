import { canonicalJson, InputError } from '@recount/claims'
import type { Engine } from '../engine.ts'
import { listFigures } from '../figure-sql.ts'
import type { Facet, Tally, TallyCell, TallyQuestion } from '../question.ts'
import { addCells, tally } from '../tally.ts'
import { listNotes, type ComparisonNote } from './notes.ts'

/** One group of facets: what each policy counts in it, in the order of the questions; null where it counts no incident there. */
export interface ComparisonRow {
  readonly group: readonly (string | null)[]
  readonly cells: readonly (TallyCell | null)[]
}

/**
 * Policies side by side over one selection. There is no sum across policies: each is another answer to the same question, and
 * `notes` say in what they are not the same question. `overlapping` as in a tally: rows by these facets share incidents.
 */
export interface Comparison {
  readonly by: readonly Facet[]
  readonly overlapping: readonly Facet[]
  readonly tallies: readonly Tally[]
  readonly rows: readonly ComparisonRow[]
  readonly notes: readonly ComparisonNote[]
}

/**
 * Applies several policies to the same incidents. The questions differ in their policies, and may differ in the entry they are
 * asked as of; `rows` hold what counts towards each policy's total. Throws InputError where they select or split otherwise.
 */
export async function compareTallies(
  engine: Engine,
  questions: readonly TallyQuestion[],
): Promise<Comparison> {
  checkSame(questions)
  const tallies = await Promise.all(questions.map((question) => tally(engine, question)))
  const counting = tallies.map((one, at) => addGroups(one, questions[at] as TallyQuestion))
  const groups = new Map(counting.flatMap((cells) => [...cells].map(([key, { group }]) => [key, group])))
  return {
    by: questions[0]?.by ?? [],
    overlapping: tallies[0]?.overlapping ?? [],
    tallies,
    rows: [...groups].map(([key, group]) => ({
      group,
      cells: counting.map((cells) => cells.get(key)?.cell ?? null),
    })),
    notes: listNotes(questions, tallies),
  }
}

type Groups = ReadonlyMap<string, { readonly group: readonly (string | null)[]; readonly cell: TallyCell }>

/** The sections that count, added up group by group: an incident is in one section. */
function addGroups({ rows }: Tally, { policy }: TallyQuestion): Groups {
  const figures = listFigures(policy)
  const groups = Map.groupBy(
    rows.filter(({ counts }) => counts),
    ({ group }) => JSON.stringify(group),
  )
  return new Map(
    [...groups].map(([key, cells]) => [
      key,
      { group: JSON.parse(key) as readonly (string | null)[], cell: addCells(cells, figures) },
    ]),
  )
}

function checkSame(questions: readonly TallyQuestion[]): void {
  const asked = new Set(questions.map(({ by, selection }) => canonicalJson({ by, selection })))
  if (asked.size === 1) return
  throw new InputError(
    questions.length === 0
      ? 'Expected at least one policy to compare; found none.'
      : 'Expected the same selection and the same facets for every policy; found several.',
    'Compare policies over one selection; ask two selections as two tallies.',
  )
}
