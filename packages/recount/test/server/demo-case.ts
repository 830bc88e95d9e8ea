import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { recount } from '../command-line.ts'

/** Makes copies of the sample case in a work folder; the demo itself runs once. */
export function demoCaseMaker(work: string): (name: string) => Promise<string> {
  let template: Promise<string> | undefined
  return async (name) => {
    template ??= makeTemplate(work)
    const made = join(work, name)
    cpSync(await template, made, { recursive: true })
    return made
  }
}

async function makeTemplate(work: string): Promise<string> {
  const { code, stderr } = await recount(
    ['demo', '--no-serve', '--case', 'demo-template', '--out', 'demo.html'],
    work,
  )
  if (code !== 0) throw new Error(`the demo failed: ${stderr}`)
  return join(work, 'demo-template')
}
