import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseMaker, recount } from '../command-line.ts'

const north = `Shelling in the north

At least 40 civilians were killed in Raqqa province by 31 August 2017, the Example Monitor said on 3 September 2017.

Six civilians were killed in Greywater Mills on 4 July 2017, the Example Monitor said.

The Example Monitor says 900 civilians were killed in Iraq in 2017.

More than 2,000 civilians were killed across the Middle East in 2017, the Example Monitor said.
`

const country = `Toll rises

By the end of October 2017 the Harbour Group had counted 950 civilians killed in Iraq. The Harbour Group said 120 civilians were killed in Iraq and Syria.
`

const undated = `Town counts its dead

The town council says 31 people were killed in the city of Raqqa.
`

/** The place of the case whose coordinates nobody knows. */
const mills = { name: 'Greywater Mills', kind: 'populated', within: ['SY.04', 'SY'] }

/**
 * Makes a case in a work folder whose places are known more and less closely: a country, a province, a city, a region across
 * borders, and a village without coordinates.
 */
export async function makePlacedCase(work: string): Promise<string> {
  const made = await caseMaker(work)('placed')
  writeFileSync(join(made, 'recount.json'), JSON.stringify({ name: 'Placed', places: [mills] }))
  for (const [name, text] of Object.entries({ north, country, undated })) {
    writeFileSync(join(work, `${name}.txt`), text)
  }
  writeFileSync(join(work, 'facts.json'), JSON.stringify({ 'country.txt': { published: '2018-05-12' } }))
  const files = ['north.txt', 'country.txt', 'undated.txt']
  const { code, stderr } = await recount(['add', ...files, '--metadata', 'facts.json', '--case', made], work)
  if (code !== 0) throw new Error(`add failed: ${stderr}`)
  return made
}
