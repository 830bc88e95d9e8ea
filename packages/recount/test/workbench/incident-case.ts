import { resolve } from 'node:path'
import { recount } from '../command-line.ts'

const examples = resolve('examples/incidents')

/** Imports the invented table of incidents, with what belligerents say of them, into a case in a work folder. */
export async function importIncidents(work: string, name: string): Promise<void> {
  const { code, stderr } = await recount(
    [
      'import',
      '--case',
      name,
      '--mapping',
      `${examples}/mapping.json`,
      `${examples}/incidents.csv`,
      '--positions',
      `${examples}/positions.csv`,
    ],
    work,
  )
  if (code !== 0) throw new Error(`the import failed: ${stderr}`)
}
