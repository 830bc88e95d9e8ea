import type { CommandSpec, OptionsOf } from '../command-spec.ts'
import { defaultEffects, type Effects } from '../effects.ts'
import { isoTime, withCase } from '../pipeline/case.ts'
import { drawCaseEstimates } from '../pipeline/estimates/drawn-estimates.ts'
import { writePage } from '../pipeline/page-file.ts'
import { prepareReport } from '../pipeline/report.ts'
import { sayNumber } from '../report/wording.ts'
import { readVersion } from '../version.ts'
import { caseFolder, caseOption } from './case-option.ts'
import { tellReading } from './reading-progress.ts'

export const reportSpec = {
  name: 'report',
  operands: null,
  about: [
    'Writes everything the case comes to as one HTML page that needs no network and no other file: who says how many, when, about which scope; which figures are one statement; what disagrees, and why; and every figure in its sentence. What nobody has accepted yet is marked wherever it appears.',
  ],
  options: {
    case: caseOption,
    out: {
      type: 'string',
      value: 'FILE',
      summary: 'Where to write it. Default: report.html in the current folder.',
    },
  },
  examples: [
    {
      line: 'recount report --case my-case --out report.html',
      tells: 'Writes the page; open it in any browser.',
    },
  ],
} as const satisfies CommandSpec

/** Writes the report of a case. */
export async function report(
  options: OptionsOf<typeof reportSpec>,
  effects: Effects = defaultEffects,
): Promise<void> {
  const out = options.out ?? 'report.html'
  const clock = { generatedAt: isoTime(effects.now()), version: readVersion() }
  const { input, estimates } = await withCase(caseFolder(options, effects), effects, async (opened) => ({
    input: await prepareReport(opened, clock, tellReading(effects)),
    estimates: await drawCaseEstimates(opened),
  }))
  const { renderReport } = await import('../report/report.ts')
  await writePage(effects.resolvePath(out), out, renderReport(input, estimates))
  const { documents, claims } = input
  effects.stdout.write(
    `wrote ${out}: ${sayNumber(documents.length)} documents, ${sayNumber(claims.length)} claims\n`,
  )
}
