import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reconcile } from '../src/index.ts'
import { openScenario, type Scenario } from './scenario.ts'
import { tell } from './telling.ts'

const folder = join(import.meta.dirname, 'golden')
const names = readdirSync(folder).sort()

describe('invented cases, as told', () => {
  it.each(names)('%s', async (name) => {
    const scenario = JSON.parse(readFileSync(join(folder, name, 'input.json'), 'utf8')) as Scenario
    const opened = openScenario(scenario)
    const told = tell(reconcile(opened.claims, opened), opened)
    await expect(`${scenario.about}\n\n${told}`).toMatchFileSnapshot(join(folder, name, 'output.txt'))
  })
})
