import { basename, extname } from 'node:path'
import { InputError } from '@recount/claims'
import { withCase, type Case } from '../pipeline/case.ts'
import type { Effects } from '../effects.ts'
import { decidePair } from '../pipeline/links/decide-pair.ts'
import type { NamedColumns } from '../pipeline/links/files/aligned-tables.ts'
import { columnKinds } from '../pipeline/links/files/column-kinds.ts'
import { linkLists, type VictimList } from '../pipeline/links/link-lists.ts'
import type { LinkRun } from '../pipeline/links/link-view.ts'
import { listPairViews } from '../pipeline/links/list-pairs.ts'
import { proposeStatements } from '../pipeline/links/propose-statements.ts'
import { statementsLink } from '../pipeline/links/statements-link.ts'
import { oneOf } from '../pipeline/field-values.ts'
import { printable } from '../print/printable.ts'
import { caseFolder } from './case-option.ts'
import { parseReason } from './decision.ts'
import { parseDateOrders } from './link-dates.ts'
import { tellRun } from './link-run-report.ts'
import { parseCount, parseProbability } from './link-numbers.ts'
import type { LinkOptions } from './link-spec.ts'
import type { LinkSignal } from './link-watch.ts'
import { parseLimit } from './statement-filter.ts'

/** Makes a run of the case's statements or of lists, and prints what it proposes. */
export async function linkCase(options: LinkOptions, watch: LinkSignal, effects: Effects): Promise<void> {
  const limit = options.limit === undefined ? 20 : parseLimit(options.limit)
  const atLeast = parseProbability(options['at-least'], '--at-least')
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const run = await makeRun(opened, options, watch, effects)
    watch.clear()
    const pairs = await listPairViews(opened, run.link.name, {
      ...(atLeast === undefined ? {} : { atLeast }),
      limit: options.json ? Infinity : limit,
    })
    tellRun(run, pairs, options.json, effects)
  })
}

function makeRun(opened: Case, options: LinkOptions, watch: LinkSignal, effects: Effects): Promise<LinkRun> {
  const told = {
    signal: watch.signal,
    onStep: (name: string, done: number, total: number) => watch.onStep({ name }, done, total),
  }
  if (options.statements) {
    return proposeStatements(opened, {
      ...told,
      ...(options.belligerent === undefined ? {} : { belligerent: options.belligerent }),
    })
  }
  const seed = parseCount(options.seed, '--seed')
  const atLeast = parseProbability(options['at-least'], '--at-least')
  return linkLists(opened, readLists(options, effects), {
    ...told,
    dates: parseDateOrders(options.dates),
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(seed === undefined ? {} : { seed }),
    ...(atLeast === undefined ? {} : { atLeast }),
  })
}

function readLists({ lists = '', columns }: LinkOptions, { resolvePath }: Effects): readonly VictimList[] {
  const paths = lists
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '')
  if (paths.length < 2) {
    throw new InputError(
      `Expected two lists or more after --lists; found ${paths.length === 0 ? 'none' : paths.join(', ')}.`,
      'With commas between them: --lists hospital.csv,families.csv.',
    )
  }
  const named = columns.map(readColumn)
  return paths.map((path) => {
    const own = named.filter(({ list }) => list === basename(path, extname(path)))
    return {
      path,
      resolved: resolvePath(path),
      columns: Object.assign({}, ...own.map((one) => one.columns)) as NamedColumns,
    }
  })
}

function readColumn(text: string): { readonly list: string; readonly columns: NamedColumns } {
  const [, list = '', kind = '', column = ''] = /^(.+?):([a-z]+)=(.+)$/.exec(text) ?? []
  if (list === '') {
    throw new InputError(
      `Expected LIST:KIND=COLUMN after --columns; found ${JSON.stringify(text)}.`,
      'As in --columns hospital:name="Name of victim".',
    )
  }
  return { list, columns: { [oneOf(columnKinds, kind)]: column } }
}

/** Records what a person says of a pair, and prints what it changed. */
export async function decideInCase(options: LinkOptions, effects: Effects): Promise<number> {
  const { same, different, operands, name = statementsLink } = options
  if (same && different) throw new InputError('Expected --same or --different; found both.')
  const [left, right] = operands
  if (left === undefined || right === undefined || operands.length !== 2) {
    throw new InputError(
      `Expected the two records that ${same ? 'are the same' : 'are not the same'}; found ${operands.length === 0 ? 'none' : operands.join(', ')}.`,
      'By the keys that recount link prints: recount link --case my-case --same LEFT RIGHT.',
    )
  }
  const { by, why } = parseReason(options)
  await withCase(caseFolder(options, effects), effects, async (opened) => {
    const { entries, says } = await decidePair(opened, name, { left, right, same, why }, by)
    const told = { link: name, left, right, same, entries, says }
    if (options.json) return effects.stdout.write(`${JSON.stringify(told)}\n`)
    const verdict = same ? 'are the same' : 'are not the same'
    effects.stdout.write(
      `decided  ${printable(left)}  and  ${printable(right)}  ${verdict} (entry ${entries[0]})\n`,
    )
    if (says !== '') effects.stdout.write(`${says}\n`)
  })
  return 0
}
