import { InputError } from '@recount/claims'
import { tellAnswer } from '@recount/estimate'
import { defaultEffects, type Effects } from '../effects.ts'
import { isoTime } from '../pipeline/case.ts'
import type { CountedTables } from '../pipeline/estimates/counts-files.ts'
import { writeEstimate } from '../pipeline/estimates/estimate-file.ts'
import { runEstimate } from '../pipeline/estimates/run-estimate.ts'
import { writePage } from '../pipeline/page-file.ts'
import { renderAnswer, sayOutcomes } from '../print/estimates/estimate-lines.ts'
import { fill, widthOf } from '../print/layout.ts'
import { paintFor } from '../print/paint.ts'
import { printable } from '../print/printable.ts'
import { keptFormat, type EstimateSource, type KeptEstimate } from '../report/estimates/kept-estimate.ts'
import { readVersion } from '../version.ts'
import { answerJson } from '../print/estimates/answer-json.ts'
import { countOverlaps } from './estimate-counting.ts'
import { makePlan, openOutFolder, sayLeft, type EstimatePlan } from './estimate-plan.ts'
import type { EstimateOptions } from './estimate-spec.ts'
import { watchEstimate, type EstimateWatch } from './estimate-watch.ts'

export { estimateSpec } from './estimate-spec.ts'

/** Estimates from counts, or from the linked lists of a case; answers 130 where it was interrupted. */
export async function estimate(options: EstimateOptions, effects: Effects = defaultEffects): Promise<number> {
  const plan = await makePlan(options, effects)
  return watchEstimate(
    effects,
    async (watch) => {
      const counted = await countOverlaps(options, plan, watch, effects)
      await openOutFolder(plan)
      const kept = await answer(counted, plan, watch, effects)
      watch.end()
      print(kept, options, effects)
      await keep(kept, plan, effects)
    },
    () => sayLeft(plan),
  )
}

async function answer(
  { tables, source, notes }: CountedTables<EstimateSource>,
  { asked, told, name, threads, out }: EstimatePlan,
  { signal, onProgress }: EstimateWatch,
  { now }: Effects,
): Promise<KeptEstimate> {
  if (tables.length === 0)
    throw new InputError('Nobody is counted, so that there is nothing to estimate from.')
  const strata = out === null ? null : { folder: out.strata, told: `${out.told}/strata` }
  const answered = await runEstimate(tables, asked, { threads, signal, onProgress, strata })
  return {
    format: keptFormat,
    name,
    at: isoTime(now()),
    version: readVersion(),
    source,
    asked: told,
    notes,
    answer: tellAnswer(answered),
  }
}

function print(kept: KeptEstimate, { json, brief }: EstimateOptions, { stdout }: Effects): void {
  if (json) return stdout.write(`${answerJson(kept)}\n`)
  const look = { paint: paintFor(stdout), width: widthOf(stdout), isBrief: brief, hasAssumptions: true }
  const notes = kept.notes.map((note) => fill(printable(note), look.width))
  const shown = renderAnswer(kept.answer, kept.asked.level, look)
  stdout.write(`${[...(notes.length === 0 ? [] : [notes.join('\n')]), shown].join('\n\n')}\n`)
}

async function keep(
  kept: KeptEstimate,
  { out, folder, plots }: EstimatePlan,
  { stderr }: Effects,
): Promise<void> {
  const places: string[] = []
  if (folder !== null) {
    await writeEstimate({ folder }, kept)
    places.push(`the case, as ${kept.name}`)
  }
  if (out !== null) {
    await writePage(out.answer, `${out.told}/answer.json`, `${answerJson(kept)}\n`)
    places.push(`${out.told}/answer.json`)
  }
  await draw(kept, plots)
  places.push(...plots.map(({ path }) => path))
  if (places.length > 0) stderr.write(`${sayOutcomes(kept.answer)}; kept in ${places.join(' and ')}\n`)
}

/** What draws takes as long to load as a small answer takes to work out. */
async function draw(kept: KeptEstimate, plots: EstimatePlan['plots']): Promise<void> {
  if (plots.length === 0) return
  const { drawEstimates } = await import('../report/estimates/draw-estimates.ts')
  const picture = drawEstimates(kept.answer)
  await Promise.all(plots.map(({ path, resolved }) => writePage(resolved, path, picture)))
}
