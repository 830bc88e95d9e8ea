import type { Effects } from '../effects.ts'
import { describeError } from '../errors.ts'
import type { Case } from '../pipeline/case.ts'
import { isLoopback } from '../server/security/host-names.ts'
import { serveCase } from '../server/serve.ts'
import { hasWorkbench, howToBuild } from '../server/workbench-files.ts'
import { tellReading } from './reading-progress.ts'

/** Where the workbench is unless somebody says otherwise. */
export const defaultPort = 4173

interface Where {
  readonly host: string
  /** Undefined: the default one, or one of the ten after it. */
  readonly port: number | undefined
}

/** Serves an open case, says where, and returns when the person presses Ctrl-C. */
export async function serveUntilInterrupt(
  opened: Case,
  { host, port }: Where,
  effects: Effects,
): Promise<void> {
  const ports = port === undefined ? Array.from({ length: 11 }, (_, at) => defaultPort + at) : [port]
  const debug = (process.env.RECOUNT_DEBUG ?? '') !== ''
  const onFault = (error: unknown): void =>
    effects.stderr.write(`${describeError(error, debug).join('\n')}\n`)
  const served = await serveCase(opened, { host, ports, onFault }, effects, tellReading(effects))
  const interrupted = new Promise<void>((resolve) => effects.onInterrupt(resolve))
  if (port === undefined && served.port !== defaultPort)
    effects.stderr.write(`port ${defaultPort} is taken; using ${served.port}\n`)
  if (!isLoopback(host)) {
    effects.stderr.write(
      `warning: ${host} can be reached from other machines, and nothing that is said is encrypted; whoever learns the token may read the case and decide in it\n`,
    )
  }
  if (!hasWorkbench()) effects.stderr.write(`the workbench was not built yet; run ${howToBuild}\n`)
  effects.stdout.write(`the workbench is at ${served.url}\npress Ctrl-C to end\n`)
  await interrupted
  effects.stderr.write('closing\n')
  await served.close()
}
