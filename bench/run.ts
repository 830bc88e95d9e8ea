import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const recount = fileURLToPath(new URL('../packages/recount/bin/recount.js', import.meta.url))

/** What one run of a program took. */
export interface Run {
  readonly seconds: number
  /** The most memory it held at once (resident, in MiB), where the system tells (Linux). */
  readonly peak: number | undefined
  readonly stdout: string
}

/** What stands behind `node` to start Recount. */
export function listRecountWords(): readonly string[] {
  return ['--conditions=recount-source', '--disable-warning=ExperimentalWarning', recount]
}

/** Runs one command of Recount to its end. Throws where it fails, with what it said. */
export function runRecount(words: readonly string[], folder: string): Promise<Run> {
  return runNode([...listRecountWords(), ...words], folder)
}

/** Runs Node with the given arguments to its end. Throws where it fails, with what it said. */
export function runNode(words: readonly string[], folder: string): Promise<Run> {
  return runProgram(process.execPath, words, folder)
}

/** Runs a program to its end. Throws where it fails, with what it said. */
export async function runProgram(program: string, words: readonly string[], folder: string): Promise<Run> {
  const start = performance.now()
  const child = spawn(program, words, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (part: Buffer) => stdout.push(part))
  child.stderr.on('data', (part: Buffer) => stderr.push(part))
  let peak: number | undefined
  const watch = setInterval(() => (peak = readPeak(child.pid) ?? peak), 20)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${Buffer.concat(stderr).toString()}`)
  return { seconds, peak, stdout: Buffer.concat(stdout).toString() }
}

/**
 * The most memory that a running process held at once (resident, in MiB), where the system tells. Linux keeps the high-water
 * mark of each process, so the last look before it ends is enough.
 */
export function readPeak(pid: number | undefined): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]
    return kibibytes === undefined ? undefined : Number(kibibytes) / 1024
  } catch {
    return undefined
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
