/** Every command with its one line in `recount --help`, in the order a person meets them. */
export const commandSummaries = {
  demo: 'reads the sample case, prints what it comes to, writes report.html and serves it',
  init: 'makes a case: a folder for the originals and the ledger',
  add: 'reads documents into a case and proposes the claims found in them',
  import: 'reads a table of incidents into a case by a mapping, and reports what does not fit',
  incidents: 'lists incidents, or shows everything behind one',
  incident: 'decides about incidents: edits, grades, links, merges, splits or withdraws them',
  claims: 'lists the claims of a case, each in its sentence',
  accept: 'accepts claims as what their source says',
  reject: 'rejects claims as misread',
  edit: 'corrects fields of a claim',
  reread: 'reads documents of a case again, and keeps what people decided',
  statements: 'lists what was said, each statement once, with its documents and lineages',
  series: 'lists how each claimant’s figures on one scope follow each other',
  disagreements: 'lists the figures that can’t both be taken at face value, and why',
  books: 'adds up the monthly reports of a claimant that keeps official books',
  explain: 'shows everything behind one figure or finding, down to the sentences',
  merge: 'rules that figures are one statement',
  split: 'rules that figures are not one statement',
  slip: 'rules that a figure is mistyped, and which number was meant',
  define: 'says what a claimant means by a class of people or a measure',
  rulings: 'lists what people ruled about figures, and whether it applies',
  undo: 'takes a decision back',
  link: 'proposes which rows of tables, or statements and incidents, are the same',
  estimate: 'estimates how many are on none of several lists, or says why nobody can',
  tally: 'counts the incidents of a case under a named rule, as of any day',
  why: 'says what changed a tally, step by step, entry by entry',
  positions: 'sets what a belligerent concedes beside what a recorder holds',
  overlap: 'says what an aggregate figure holds beyond the incidents',
  aggregate: 'records a figure for a stretch of time and ground',
  report: 'writes the case as one self-contained HTML page',
  serve: 'opens the workbench: serves a case to the browser, until Ctrl-C',
  verify: 'checks the ledger, the originals and every accepted quote',
  extract: 'prints the claims in files, without a case',
} as const

export type CommandName = keyof typeof commandSummaries

/** Is this word one of the commands? */
export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commandSummaries, word)
}
