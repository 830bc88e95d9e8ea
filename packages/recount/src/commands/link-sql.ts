import { scoreSteps } from '@recount/link'
import type { Effects } from '../effects.ts'
import type { FileLinkage } from '../pipeline/links/files/file-linkage.ts'

/** Prints the steps that would score the pairs of files, each under its name. The table of records is made by reading the files. */
export function printSteps(
  { engine, records, model }: FileLinkage,
  atLeast: number,
  { stdout }: Effects,
): void {
  for (const { name, sql } of scoreSteps(engine, records, model, { atLeast: { probability: atLeast } })) {
    stdout.write(`-- ${name}\n${sql};\n\n`)
  }
}
