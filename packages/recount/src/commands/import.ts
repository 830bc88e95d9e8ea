import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { exitCodes } from '../errors.ts'
import { withCase } from '../pipeline/case.ts'
import { findMapping } from '../pipeline/mapping-file.ts'
import { importTable, type ImportSummary } from '../pipeline/table-import.ts'
import {
  checkTables,
  type ReadCounts,
  type TablePaths,
  type TableProgress,
} from '../pipeline/table-reading.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { watchImport, type ImportWatch } from './import-watch.ts'
import { summaryAsJson, summaryInWords } from './import-words.ts'

export const importSpec = {
  name: 'import',
  operands: { label: 'TABLE.csv', least: 1, most: 1 },
  about: [
    'Reads a table of incidents, one a row, by a mapping: data that says which column is which field, how its words are spelt, and what means that nothing is known. The mappings airwars, ucdp-ged, acled, ibc and tbij come with Recount; docs/mappings.md says how to write one. The file’s bytes are kept under originals/, and every value leads back to its row and columns.',
    'What does not fit (two codes in a field, an impossible coordinate, parts above their whole …) is a finding, with row and column, and never dropped or mended in silence. --check only reports them: it records nothing and needs no case.',
    'All of a table is recorded, or nothing: where it can’t be read to its end, where the mapping does not fit it, and where Ctrl-C is pressed, the case stays as it was. A table of any size is read a stretch at a time.',
    'A newer table of the same recorder records only what changed, field by field, and what stood before stays in the history. An incident that it does not list any more is told and kept. A field that somebody has edited since keeps that value; where the newer table says something else, it is told. The same table again records nothing.',
  ],
  options: {
    case: caseOption,
    mapping: {
      type: 'string',
      value: 'NAME',
      summary: 'The mapping: one that comes with Recount, or a file such as my-mapping.json. Required.',
    },
    positions: {
      type: 'string',
      value: 'TABLE.csv',
      summary:
        'A table of what belligerents say of these incidents, one position a row, where the mapping reads one. Without it, positions that are recorded stay.',
    },
    check: { type: 'boolean', summary: 'Only reports what does not fit; records nothing and needs no case.' },
    findings: {
      type: 'string',
      value: 'FILE.csv',
      summary: 'Writes every finding to a table; on the screen only the first of each kind are shown.',
    },
    by: { type: 'string', value: 'NAME', summary: 'Who imports it. Default: the account’s name.' },
    why: { type: 'string', value: 'TEXT', summary: 'Why, kept with every entry. Default: nothing.' },
    json: { type: 'boolean', summary: 'Prints JSON Lines: one a finding, and a summary at the end.' },
  },
  examples: [
    {
      line: 'recount import --case my-case --mapping airwars incidents.csv --positions positions.csv',
      tells: 'Takes in a table of incidents, with the positions of belligerents.',
    },
    {
      line: 'recount import --check --mapping my-mapping.json table.csv --findings findings.csv',
      tells: 'Lists what does not fit, without a case.',
    },
  ],
} as const satisfies CommandSpec

type ImportOptions = OptionsOf<typeof importSpec>

/** Imports a table, or checks one; answers 130 where it was interrupted. */
export async function importCommand(
  options: ImportOptions,
  effects: Effects = defaultEffects,
): Promise<number> {
  const mapping = await findMapping(options.mapping, (path) => effects.resolvePath(path))
  const paths = pathsOf(options, effects)
  const watch = await watchImport(options, effects)
  try {
    const summary = options.check
      ? await checkTables(paths, mapping, watch.progress)
      : await recordTable(options, effects, { ...paths, mapping }, watch.progress)
    await watch.finish()
    tellSummary(summary, options, watch, effects)
    return exitCodes.ok
  } catch (error) {
    if (!watch.isInterrupted()) throw error
    effects.stderr.write('interrupted: nothing was recorded\n')
    return exitCodes.interrupted
  } finally {
    await watch.close()
  }
}

function pathsOf({ operands, positions }: ImportOptions, { resolvePath }: Effects): TablePaths {
  const pathOf = (path: string) => ({ path, resolved: resolvePath(path) })
  return {
    incidents: pathOf(operands[0] ?? ''),
    positions: positions === undefined ? null : pathOf(positions),
  }
}

function recordTable(
  options: ImportOptions,
  effects: Effects,
  tables: Pick<Parameters<typeof importTable>[1], 'incidents' | 'positions' | 'mapping'>,
  progress: TableProgress,
): Promise<ImportSummary> {
  const reason = { by: options.by ?? effects.userName(), why: options.why ?? null }
  return withCase(caseFolder(options, effects), effects, (opened) =>
    importTable(opened, { ...tables, ...reason }, progress),
  )
}

function tellSummary(
  summary: ReadCounts | ImportSummary,
  options: ImportOptions,
  { groups }: ImportWatch,
  effects: Effects,
): void {
  const text = options.json
    ? `${JSON.stringify(summaryAsJson(summary, groups()))}\n`
    : summaryInWords(summary, groups(), options, effects.stdout)
  effects.stdout.write(text)
}
