/** Every command with its one line in `recount --help`, in the order a person meets them. */
export const commandSummaries = {
  demo: 'reads the sample case, prints what it comes to and writes report.html',
  init: 'makes a case: a folder for the originals and the ledger',
  add: 'reads documents into a case and proposes the claims found in them',
  claims: 'lists the claims of a case, each in its sentence',
  accept: 'accepts claims as what their source says',
  reject: 'rejects claims as misread',
  edit: 'corrects fields of a claim',
  disagreements: 'lists the figures that can’t both be taken at face value, and why',
  books: 'adds up the monthly reports of a claimant that keeps official books',
  report: 'writes the case as one self-contained HTML page',
  verify: 'checks the ledger, the originals and every accepted quote',
  extract: 'prints the claims in files, without a case',
} as const

export type CommandName = keyof typeof commandSummaries

/** Is this word one of the commands? */
export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commandSummaries, word)
}
