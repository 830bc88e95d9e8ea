import { readdir, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ConflictError, MissingError } from '@recount/claims'
import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { readConfig } from '../config.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { isoTime, makeCase, withCase, type Case } from '../pipeline/case.ts'
import { takeIn } from '../pipeline/intake.ts'
import { readMetadata } from '../pipeline/metadata.ts'
import { writePage } from '../pipeline/page-file.ts'
import { createReader } from '../pipeline/reader.ts'
import { prepareReport } from '../pipeline/report.ts'
import { describeFailure } from '../print/failure.ts'
import { fill, widthOf } from '../print/layout.ts'
import { renderOverview, tellOpen } from '../print/overview.ts'
import { paintFor } from '../print/paint.ts'
import { openCase } from '../report/case-view.ts'
import type { ReportInput } from '../report-input.ts'
import { sayMany } from '../report/wording.ts'
import { firstAddress } from '../pipeline/server-file.ts'
import { readVersion } from '../version.ts'
import { serveUntilInterrupt } from './serving.ts'
import { tellReading } from './reading-progress.ts'

export const demoSpec = {
  name: 'demo',
  operands: null,
  about: [
    'Makes a case of the sample documents that ship with Recount (six short articles on the air campaign in Iraq and Syria, 2014–2019), reads them, and prints what they come to: who says how many, when, about which scope; which figures are one statement relayed; what disagrees, and why. The same as a page goes to report.html.',
    'The case is left in the folder demo-case, to try the other commands on, and served to the browser until Ctrl-C, as recount serve does. Running the demo again makes it anew, unless somebody has decided something in it or has it open: then it is only read again.',
  ],
  options: {
    case: {
      type: 'string',
      value: 'DIR',
      summary: 'Where the case is made. Default: demo-case in the current folder.',
    },
    out: {
      type: 'string',
      value: 'FILE',
      summary: 'Where the page is written. Default: report.html in the current folder.',
    },
    'no-serve': { type: 'boolean', summary: 'Prints, writes the page, and ends.' },
  },
  examples: [
    {
      line: 'recount demo',
      tells: 'Prints the overview and serves the workbench; open the address that it prints.',
    },
    { line: 'recount demo --no-serve', tells: 'Prints the overview and ends; open report.html afterwards.' },
  ],
} as const satisfies CommandSpec

const caseName = 'Civilians killed in the air campaign in Iraq and Syria (sample)'

/** The sample documents stand beside the packages, at the top of the repository. */
const exampleFolder = fileURLToPath(new URL('../../../../examples/raqqa/', import.meta.url))

/** Runs the main job on the sample case. */
export async function demo(
  options: OptionsOf<typeof demoSpec>,
  effects: Effects = defaultEffects,
): Promise<number> {
  const told = options.case ?? 'demo-case'
  const folder = effects.resolvePath(told)
  const out = options.out ?? 'report.html'
  const by = 'recount demo'
  if (await clearOldCase(folder, told, effects)) await makeCase(folder, { name: caseName }, by, effects)
  const { input, exitCode } = await withCase(folder, effects, async (opened) => {
    const worst = await addExamples(opened, by, effects)
    const clock = { generatedAt: isoTime(effects.now()), version: readVersion() }
    return { input: await prepareReport(opened, clock, tellReading(effects)), exitCode: worst }
  })
  printOverview(input, effects)
  const { renderReport } = await import('../report/report.ts')
  await writePage(effects.resolvePath(out), out, renderReport(input))
  effects.stdout.write(
    `\nwrote ${out}: open it in a browser\nthe case is in ${told}; to look into it:\n  recount claims --case ${told} --place Raqqa\n  recount series --case ${told}\n  recount explain --case ${told} ID   (any id shown above)\n`,
  )
  if (!options['no-serve']) await serveDemo(folder, effects)
  return exitCode
}

async function serveDemo(folder: string, effects: Effects): Promise<void> {
  effects.stdout.write('\n')
  await withCase(folder, effects, async (opened) => {
    if (opened.server === null)
      return serveUntilInterrupt(opened, { host: '127.0.0.1', port: undefined }, effects)
    effects.stdout.write(`the workbench is at ${firstAddress(opened.server)}\n`)
  })
}

function printOverview(input: ReportInput, { stdout }: Effects): void {
  const view = openCase(input)
  const paint = paintFor(stdout)
  const width = widthOf(stdout)
  const counted = `${sayMany(input.documents.length, 'document')}, ${sayMany(input.claims.length, 'claim')}`
  const blocks = [
    fill(`${paint('bold', input.caseName)}: ${counted}`, width),
    tellOpen(view, paint, width),
    renderOverview(view, paint, width),
  ]
  stdout.write(`${blocks.filter((block) => block !== '').join('\n\n')}\n`)
}

async function addExamples({ folder, config, ledger }: Case, by: string, effects: Effects): Promise<number> {
  const paths = await listExamples()
  const metadata = await readMetadata(join(exampleFolder, 'metadata.json'))
  const target = {
    folder,
    ledger,
    reader: await createReader(config),
    metadata,
    largestDocument: config.largestDocument,
    by,
    why: null,
  }
  const { exitCode } = await takeIn(paths, target, {
    now: effects.now,
    resolvePath: effects.resolvePath,
    isInterrupted: () => false,
    tell(outcome) {
      if (outcome.status !== 'failed') return
      effects.stderr.write(`${describeFailure(basename(outcome.path), outcome.error).join('\n')}\n`)
    },
  })
  return exitCode
}

async function listExamples(): Promise<readonly string[]> {
  try {
    const names = await readdir(exampleFolder)
    return names
      .filter((name) => /\.(?:txt|html|md)$/.test(name) && name !== 'README.md')
      .sort()
      .map((name) => join(exampleFolder, name))
  } catch {
    throw new MissingError(
      `The sample documents are not in ${exampleFolder}.`,
      'They come with the repository; run the demo there.',
    )
  }
}

/** Removes what an earlier demo made, if nobody has decided anything in it. Answers whether a case is to be made. */
async function clearOldCase(folder: string, told: string, effects: Effects): Promise<boolean> {
  if ((await stat(folder).catch(() => undefined)) === undefined) return true
  const config = await readConfig(folder)
  if (config.name !== caseName) {
    throw new ConflictError(
      `${told} holds another case, ${JSON.stringify(config.name)}.`,
      'Give another folder with --case DIR.',
    )
  }
  const reason = await withCase(folder, effects, whyKept)
  if (reason !== null) {
    effects.stderr.write(`${told} ${reason}; it is kept and read again\n`)
    return false
  }
  await rm(folder, { recursive: true })
  return true
}

async function whyKept({ ledger, server }: Case): Promise<string | null> {
  if (server !== null) return 'is open in the workbench'
  return (await isDecided(ledger)) ? 'holds decisions that somebody made' : null
}

async function isDecided(ledger: Case['ledger']): Promise<boolean> {
  for await (const { kind } of ledger.listEntries()) {
    if (kind !== 'case-opened' && kind !== 'document-added') return true
  }
  return false
}
