import { once } from 'node:events'
import { argv, stdin, stdout } from 'node:process'
import { RecountError } from '@recount/claims'
import { openLedger } from '../../src/index.ts'

/**
 * Waits for a line on stdin, tries to open the folder, says on stdout how that went, and when it won holds the ledger until
 * stdin ends.
 */
const [folder = ''] = argv.slice(2)
stdout.write('ready\n')
await once(stdin, 'data')
try {
  const ledger = await openLedger({ kind: 'embedded', folder }, { now: () => '2020-01-01T00:00:00.000Z' })
  stdout.write('won\n')
  stdin.resume()
  await once(stdin, 'end')
  await ledger.close()
} catch (error) {
  stdout.write(`${error instanceof RecountError ? `${error.code} ${error.message}` : String(error)}\n`)
}
