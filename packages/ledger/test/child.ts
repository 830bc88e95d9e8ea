import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A process of a test: its lines as they come, and its end. */
export interface Child {
  readonly process: ChildProcess
  readonly pid: number
  readonly lines: AsyncIterableIterator<string>
  readonly ended: Promise<unknown>
}

/** Starts one of the scripts in `children/`. */
export function startChild(script: string, ...parameters: readonly string[]): Child {
  const path = fileURLToPath(new URL(`children/${script}.ts`, import.meta.url))
  const child = spawn(process.execPath, ['--conditions=recount-source', path, ...parameters], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  // A process that was killed breaks the pipe it is written to.
  child.stdin.on('error', () => {})
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { process: child, pid: child.pid ?? 0, lines, ended: once(child, 'close') }
}

/** The next line, or an error when the process ended without one. */
export async function readLine(child: Child): Promise<string> {
  const { value, done } = await child.lines.next()
  if (done === true) throw new Error('the process ended before it said anything more')
  return value
}
