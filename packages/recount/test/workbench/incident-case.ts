import { resolve } from 'node:path'
import { recount } from '../command-line.ts'

const examples = resolve('examples/incidents')
const report = resolve('examples/links/river-coalition-monthly.txt')

/** Adds the invented monthly report to a case in a work folder. */
export async function addReport(work: string, name: string): Promise<void> {
  const { code, stderr } = await recount(['add', '--case', name, report], work)
  if (code !== 0) throw new Error(`the report was not added: ${stderr}`)
}

/** Adds the invented monthly report to a case in a work folder, and links its statements with the case's incidents. */
export async function linkReport(work: string, name: string): Promise<void> {
  await addReport(work, name)
  const { code, stderr } = await recount(['link', '--case', name, '--statements'], work)
  if (code !== 0) throw new Error(`the report was not linked: ${stderr}`)
}

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
