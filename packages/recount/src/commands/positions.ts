import { findActor, harmKinds, InputError } from '@recount/claims'
import { setAgainst } from '@recount/tally'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { withCase } from '../pipeline/case.ts'
import { findMoment } from '../pipeline/ledger-moment.ts'
import { actorsOf } from '../pipeline/reader.ts'
import { findSelection } from '../pipeline/tally-question.ts'
import { withTallies } from '../pipeline/tally-store.ts'
import { widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { renderAgainst } from '../print/against-lines.ts'
import { againstTable } from '../print/against-table.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { parseChoice } from './choice.ts'
import { daysOptions, parseSearch, selectionOptions } from './tally-options.ts'

export const positionsSpec = {
  name: 'positions',
  operands: null,
  about: [
    'Sets what a belligerent concedes beside what the recorder holds, incident by incident and in sum: below it, overlapping it, above it, or missing the figure that would tell; and counts what it rejects, by the reasons it gives. What is compared is civilians.',
    'An incident rejected for two reasons stands under both and is counted once; one that gives no figure is said beside the sum, never counted as 0.',
  ],
  options: {
    case: caseOption,
    belligerent: {
      type: 'string',
      value: 'NAME',
      summary: 'Whose positions: its name as the incidents have it, or any name of the actor. Required.',
    },
    recorder: { type: 'string', value: 'NAME', summary: 'Only incidents of this recorder.' },
    harm: {
      type: 'string',
      value: 'KIND',
      summary: `What is compared: ${harmKinds.join(', ')}. Default: killed.`,
    },
    'as-of': {
      type: 'string',
      value: 'DATE',
      summary:
        'As the ledger stood at the end of this day, month or year (UTC), or after an entry: entry:120.',
    },
    ...selectionOptions,
    ...daysOptions,
    list: { type: 'boolean', summary: 'Lists the incidents too, those it accepts and those it rejects.' },
    json: { type: 'boolean', summary: 'Prints one JSON value: the sums and every incident.' },
    csv: { type: 'boolean', summary: 'Prints a table of comma-separated values, one incident a row.' },
  },
  examples: [
    {
      line: 'recount positions --case my-case --belligerent "US-led Coalition" --list',
      tells: 'What one belligerent concedes, incident by incident.',
    },
    {
      line: 'recount positions --case my-case --belligerent "US-led Coalition" --csv > positions.csv',
      tells: 'The same for a spreadsheet.',
    },
  ],
} as const satisfies CommandSpec

/** Sets a belligerent's positions beside the recorder's figures. */
export async function positions(
  options: OptionsOf<typeof positionsSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const { belligerent, recorder = null, json, csv, list } = options
  if (belligerent === undefined) {
    throw new InputError(
      'Expected --belligerent, whose positions are asked for.',
      'As in --belligerent "US-led Coalition".',
    )
  }
  if (json && csv)
    throw new InputError('Expected --json or --csv; found both.', 'Ask for one, then for the other.')
  const harm = parseChoice('harm', harmKinds, options.harm) ?? 'killed'
  const search = parseSearch(options, options)
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const moment = await findMoment(options['as-of'], opened.ledger)
    const actor = findActor(actorsOf(opened.config), belligerent)
    const alsoNamed = actor === undefined ? [] : [actor.name, ...actor.aliases]
    const told = await withTallies(opened, async (engine) => {
      const selection = await findSelection(search, opened, engine)
      return setAgainst(engine, { belligerent, alsoNamed, recorder, harm, selection, asOf: moment.entry })
    })
    const { stdout } = effects
    if (json) return stdout.write(`${JSON.stringify(told)}\n`)
    if (csv) return stdout.write(againstTable(told))
    stdout.write(`${renderAgainst(told, { moment, harm, list }, paintFor(stdout), widthOf(stdout))}\n`)
  })
}
