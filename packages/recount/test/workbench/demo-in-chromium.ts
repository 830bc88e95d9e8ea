import { demoCaseMaker } from '../server/demo-case.ts'
import { useCaseInChromium, type CaseInChromium } from './case-in-chromium.ts'
import { writeEstimate } from '../../src/pipeline/estimates/estimate-file.ts'
import { keptAnswer } from '../estimates/kept-answer.ts'
import { importIncidents, linkReport } from './incident-case.ts'

/** Serves the sample case, with incidents, a report that is linked to them and an estimate where they are asked for, and opens a browser before the tests of a file, and lets go of both after them. */
export function useDemoInChromium({ hasIncidents = false } = {}): CaseInChromium {
  return useCaseInChromium(async (work) => {
    const folder = await demoCaseMaker(work)('demo')
    if (hasIncidents) {
      await importIncidents(work, 'demo')
      await linkReport(work, 'demo')
      await writeEstimate({ folder }, keptAnswer)
    }
    return folder
  })
}
