import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** What a finished command left behind. */
export interface Finished {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const script = fileURLToPath(new URL('../bin/recount.js', import.meta.url))
const flags = ['--conditions=recount-source', '--disable-warning=ExperimentalWarning']

/** What stands behind `node` to start the program. */
export const commandLine = [...flags, script].join(' ')

/** Starts the real program. Its streams are pipes, so it prints for another program. */
export function start(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const { RECOUNT_DEBUG: _, NO_COLOR: __, ...inherited } = process.env
  return spawn(process.execPath, [...flags, script, ...words], { cwd, env: { ...inherited, ...env } })
}

/** Runs the real program to its end. */
export function recount(
  words: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> {
  return finish(start(words, cwd, env))
}

/** Waits for a started program and gathers what it prints. */
export function finish(child: ChildProcess): Promise<Finished> {
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, stdout, stderr }))
  })
}

/** The lines of JSON Lines, read. */
export function readLines<T>(text: string): readonly T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T)
}

/** A folder of this test file's own, removed when its tests are done. */
export function makeWorkFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'recount-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Makes empty cases in a folder. Making a ledger takes seconds, so one is made by the real `init` and copied. */
export function caseMaker(folder: string): (name: string) => Promise<string> {
  let template: Promise<string> | undefined
  return async (name) => {
    template ??= makeTemplate(folder)
    const made = join(folder, name)
    cpSync(await template, made, { recursive: true })
    return made
  }
}

async function makeTemplate(folder: string): Promise<string> {
  const template = join(folder, 'template')
  const { code, stderr } = await recount(['init', template], folder)
  if (code !== 0) throw new Error(`init failed: ${stderr}`)
  return template
}
