import { commandSummaries, isCommandName, type CommandName } from './command-names.ts'
import { parseOptions, type CommandSpec, type OptionsOf } from './command-spec.ts'
import { defaultEffects, type Effects } from './effects.ts'
import { describeError, exitCodeOf, exitCodes } from './errors.ts'
import { readVersion } from './version.ts'

/** What a command answers: an exit code, or nothing for 0. */
type Outcome = Promise<number | void>

/** Runs the command that the process was started with, prints what went wrong, and sets the exit code. */
export async function runAsProcess(): Promise<void> {
  leaveQuietlyOnClosedPipe(process.stdout)
  leaveQuietlyOnClosedPipe(process.stderr)
  const debug = (process.env.RECOUNT_DEBUG ?? '') !== ''
  process.once('uncaughtException', (error) => {
    tellError(error, defaultEffects, debug)
    process.exit(exitCodeOf(error))
  })
  process.exitCode = await main(process.argv.slice(2), defaultEffects, debug)
}

/** Runs one command line (without `node` and the script) and answers its exit code. Never throws. */
export async function main(
  words: readonly string[],
  effects: Effects = defaultEffects,
  debug = false,
): Promise<number> {
  try {
    return (await dispatch(words, effects)) ?? exitCodes.ok
  } catch (error) {
    tellError(error, effects, debug)
    return exitCodeOf(error)
  }
}

function tellError(error: unknown, { stderr }: Effects, debug: boolean): void {
  const [message, ...rest] = describeError(error, debug)
  stderr.write([`recount: ${message}`, ...rest, ''].join('\n'))
}

async function dispatch([name, ...rest]: readonly string[], effects: Effects): Outcome {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return printHelp(rest[0], effects)
  }
  if (name === '--version' || name === '-v') return effects.stdout.write(`${readVersion()}\n`)
  if (isCommandName(name)) return runCommand(name, rest, effects)
  const { InputError } = await import('@recount/claims')
  throw new InputError(
    `Expected a command; found ${JSON.stringify(name)}.`,
    `The commands are ${Object.keys(commandSummaries).join(', ')}; recount --help says what each does.`,
  )
}

async function printHelp(name: string | undefined, effects: Effects): Outcome {
  if (name !== undefined && isCommandName(name)) return runCommand(name, ['--help'], effects)
  const { renderHelp } = await import('./help.ts')
  effects.stdout.write(renderHelp(readVersion()))
}

/** A command's module is loaded only when it is asked for, so that the others cost nothing. */
async function runCommand(name: CommandName, words: readonly string[], effects: Effects): Outcome {
  switch (name) {
    case 'demo': {
      const { demo, demoSpec } = await import('./commands/demo.ts')
      return run(demoSpec, demo, words, effects)
    }
    case 'init': {
      const { init, initSpec } = await import('./commands/init.ts')
      return run(initSpec, init, words, effects)
    }
    case 'add': {
      const { add, addSpec } = await import('./commands/add.ts')
      return run(addSpec, add, words, effects)
    }
    case 'import': {
      const { importCommand, importSpec } = await import('./commands/import.ts')
      return run(importSpec, importCommand, words, effects)
    }
    case 'incidents': {
      const { incidents, incidentsSpec } = await import('./commands/incidents.ts')
      return run(incidentsSpec, incidents, words, effects)
    }
    case 'incident': {
      const { incident, incidentSpec } = await import('./commands/incident.ts')
      return run(incidentSpec, incident, words, effects)
    }
    case 'claims': {
      const { claims, claimsSpec } = await import('./commands/claims.ts')
      return run(claimsSpec, claims, words, effects)
    }
    case 'accept': {
      const { accept, acceptSpec } = await import('./commands/accept.ts')
      return run(acceptSpec, accept, words, effects)
    }
    case 'reject': {
      const { reject, rejectSpec } = await import('./commands/reject.ts')
      return run(rejectSpec, reject, words, effects)
    }
    case 'edit': {
      const { edit, editSpec } = await import('./commands/edit.ts')
      return run(editSpec, edit, words, effects)
    }
    case 'reread': {
      const { reread, rereadSpec } = await import('./commands/reread.ts')
      return run(rereadSpec, reread, words, effects)
    }
    case 'statements': {
      const { statements, statementsSpec } = await import('./commands/statements.ts')
      return run(statementsSpec, statements, words, effects)
    }
    case 'series': {
      const { series, seriesSpec } = await import('./commands/series.ts')
      return run(seriesSpec, series, words, effects)
    }
    case 'disagreements': {
      const { disagreements, disagreementsSpec } = await import('./commands/disagreements.ts')
      return run(disagreementsSpec, disagreements, words, effects)
    }
    case 'books': {
      const { books, booksSpec } = await import('./commands/books.ts')
      return run(booksSpec, books, words, effects)
    }
    case 'merge': {
      const { merge, mergeSpec } = await import('./commands/merge.ts')
      return run(mergeSpec, merge, words, effects)
    }
    case 'split': {
      const { split, splitSpec } = await import('./commands/split.ts')
      return run(splitSpec, split, words, effects)
    }
    case 'slip': {
      const { slip, slipSpec } = await import('./commands/slip.ts')
      return run(slipSpec, slip, words, effects)
    }
    case 'define': {
      const { define, defineSpec } = await import('./commands/define.ts')
      return run(defineSpec, define, words, effects)
    }
    case 'rulings': {
      const { rulings, rulingsSpec } = await import('./commands/rulings.ts')
      return run(rulingsSpec, rulings, words, effects)
    }
    case 'undo': {
      const { undo, undoSpec } = await import('./commands/undo.ts')
      return run(undoSpec, undo, words, effects)
    }
    case 'explain': {
      const { explain, explainSpec } = await import('./commands/explain.ts')
      return run(explainSpec, explain, words, effects)
    }
    case 'link': {
      const { link, linkSpec } = await import('./commands/link.ts')
      return run(linkSpec, link, words, effects)
    }
    case 'estimate': {
      const { estimate, estimateSpec } = await import('./commands/estimate.ts')
      return run(estimateSpec, estimate, words, effects)
    }
    case 'tally': {
      const { tally, tallySpec } = await import('./commands/tally.ts')
      return run(tallySpec, tally, words, effects)
    }
    case 'why': {
      const { why, whySpec } = await import('./commands/why.ts')
      return run(whySpec, why, words, effects)
    }
    case 'positions': {
      const { positions, positionsSpec } = await import('./commands/positions.ts')
      return run(positionsSpec, positions, words, effects)
    }
    case 'overlap': {
      const { overlap, overlapSpec } = await import('./commands/overlap.ts')
      return run(overlapSpec, overlap, words, effects)
    }
    case 'aggregate': {
      const { aggregate, aggregateSpec } = await import('./commands/aggregate.ts')
      return run(aggregateSpec, aggregate, words, effects)
    }
    case 'report': {
      const { report, reportSpec } = await import('./commands/report.ts')
      return run(reportSpec, report, words, effects)
    }
    case 'serve': {
      const { serve, serveSpec } = await import('./commands/serve.ts')
      return run(serveSpec, serve, words, effects)
    }
    case 'verify': {
      const { verify, verifySpec } = await import('./commands/verify.ts')
      return run(verifySpec, verify, words, effects)
    }
    case 'extract': {
      const { extract, extractSpec } = await import('./commands/extract.ts')
      return run(extractSpec, extract, words, effects)
    }
  }
}

async function run<S extends CommandSpec>(
  spec: S,
  command: (options: OptionsOf<S>, effects: Effects) => Outcome,
  words: readonly string[],
  effects: Effects,
): Outcome {
  const end = words.indexOf('--')
  const isHelp = words
    .slice(0, end === -1 ? undefined : end)
    .some((word) => word === '--help' || word === '-h')
  if (!isHelp) return command(await parseOptions(spec, words), effects)
  const { renderCommandHelp } = await import('./help.ts')
  effects.stdout.write(renderCommandHelp(spec))
}

/** `recount claims | head` ends the reader first; that is no fault. */
function leaveQuietlyOnClosedPipe(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(exitCodes.ok)
  })
}
