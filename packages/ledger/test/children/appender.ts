import { argv, stdout } from 'node:process'
import { openLedger, type NewEntry } from '../../src/index.ts'
import { addition, by, clock, sampleClaims, sampleDocument } from '../samples.ts'

/**
 * Appends batches of three until it is killed, saying on stdout what it found when it opened the ledger and, once an
 * append has resolved, the number and hash of each entry (writes to a pipe are synchronous on POSIX). Arguments: the folder, and a name for this run.
 */
const [folder = '', run = ''] = argv.slice(2)
const say = (...words: readonly unknown[]) => stdout.write(`${words.join(' ')}\n`)

say('starting')
const ledger = await openLedger({ kind: 'embedded', folder }, { now: clock() })
const { faults } = await ledger.verifyChain()
say('opened', faults.length)
for (let turn = 0; ; turn++) {
  const batch = `${run}/${turn}`
  const claim = sampleClaims(sampleDocument(`${batch}/first`).id, 1)[0]?.id ?? ''
  const entries: readonly NewEntry[] = [
    { ...addition(`${batch}/first`, 1), why: batch },
    { ...addition(`${batch}/second`, 1), why: batch },
    by({ kind: 'claim-accepted', payload: { claim } }, batch),
  ]
  // oxlint-disable-next-line no-await-in-loop -- the next batch begins once this one is on the disk
  const added = await ledger.append(entries)
  for (const entry of added) say('done', entry.number, entry.hash)
}
