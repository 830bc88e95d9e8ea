import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { canonicalJson, hashOf } from '@recount/claims'
import type { Estimate, Posterior, StratumAnswer, StratumKeeper, Tables } from '@recount/estimate'
import { writePage } from '../page-file.ts'

/**
 * Keeps what strata came to in a folder, a file each, so that work that was interrupted is taken up again. A file is named by all that
 * shapes the answer: the tables, and `key` (the question and the version); what changed is made anew. `told` is the folder as the
 * person wrote it.
 */
export function openStrataFolder(folder: string, told: string, key: string): StratumKeeper {
  const nameOf = (tables: Tables): string => `${hashOf(canonicalJson({ tables, key })).slice(0, 32)}.json`
  return {
    find: (tables) => readStratum(join(folder, nameOf(tables))),
    async put(tables, answer) {
      await mkdir(folder, { recursive: true })
      const name = nameOf(tables)
      await writePage(join(folder, name), join(told, name), `${JSON.stringify(answer, plainArrays)}\n`)
    },
  }
}

/** A file that is damaged counts as none: it is made anew. */
async function readStratum(path: string): Promise<StratumAnswer | undefined> {
  try {
    const answer = JSON.parse(await readFile(path, 'utf8')) as StratumAnswer
    return { ...answer, estimates: answer.estimates.map(reviveEstimate) }
  } catch {
    return undefined
  }
}

function plainArrays(_: string, value: unknown): unknown {
  return value instanceof Float64Array ? [...value] : value
}

function reviveEstimate(estimate: Estimate): Estimate {
  return { ...estimate, spread: estimate.spread === null ? null : reviveSpread(estimate.spread) }
}

/** Numbers pass through JSON as they are. */
function reviveSpread({ totals, probabilities }: Posterior): Posterior {
  return { totals: Float64Array.from(totals), probabilities: Float64Array.from(probabilities) }
}
