import type { CommandSpec, OptionsOf } from '../command-spec.ts'

export const linkSpec = {
  name: 'link',
  operands: { label: 'FILE…', least: 0, most: Infinity },
  about: [
    'Finds the rows of tables that are about the same person, place or event (Fellegi–Sunter record linkage), or, in a case, the incident that an official statement is about. It proposes; nothing is merged by it.',
    'FILE… are .csv, .parquet or .json files: one is compared with itself, several with each other. With --model the pairs are scored by that model, Recount’s or Splink’s. Without, what columns hold is told by their usual headings in English and Arabic, or else by their cells (dates in several formats, e-mail addresses, numbers that name something, amounts, text); blank cells and words such as unknown or n/a count as unknown. A model is begun for them, with rules that make few enough pairs, and trained on the files themselves: the prior by rules that hold for the same alone (--sure) and the pairs then found, u by random pairs, m by EM one rule at a time, pulled towards usual values as by five matches so that short lists don’t turn it round. Printed are the columns found, how many pairs each rule makes, what was learned, what to know before trusting it, what each threshold would come to, and the weightiest pairs with the names of their rows.',
    'In a case (--case), --statements proposes for each official statement on a single incident the incident it is about, with reasons, or says why it proposes none; --lists looks for the same people across lists of victims. What people say of pairs (--same, --different) is recorded in the ledger and holds through every later run; recount undo takes it back. Accepting a statement for an incident also records the position it states where the incident has none yet.',
  ],
  options: {
    case: {
      type: 'string',
      value: 'DIR',
      summary: 'The case, for --statements, --lists, --same and --different.',
    },
    model: {
      type: 'string',
      value: 'MODEL.json',
      summary: 'The model: Recount’s own, or Splink’s settings.',
    },
    'write-model': { type: 'string', value: 'MODEL.json', summary: 'Writes the model as it was trained.' },
    train: {
      type: 'boolean',
      summary: 'Trains the model of --model on the files; without, it scores as it is.',
    },
    id: {
      type: 'string',
      value: 'COLUMN',
      summary:
        'The column that tells a file’s rows apart. Default: id and its usual spellings, or the model’s.',
    },
    'number-rows': {
      type: 'boolean',
      summary: 'Tells rows apart by their numbers, which change when a file is sorted anew.',
    },
    dates: {
      type: 'string',
      multiple: true,
      value: 'FILE:ORDER',
      summary:
        'How a file writes dates such as 03/04/2017: FILE:day-first or FILE:month-first. Default: as its cells show, else the other files’, else day-first; what could be read otherwise is told. May be given several times.',
    },
    scope: {
      type: 'string',
      value: 'SCOPE',
      summary:
        'Pairs within a file, across files, or both. Default: the model’s; within for one file, across for several.',
    },
    sure: {
      type: 'string',
      multiple: true,
      value: 'COLUMNS',
      summary:
        'Columns that together agree for the same alone, as in name,dob; may be given several times. Default: the name with each date.',
    },
    recall: {
      type: 'string',
      value: 'SHARE',
      summary: 'Which share of all matches the sure rules find. Default: 0.7.',
    },
    seed: {
      type: 'string',
      value: 'N',
      summary: 'Which random pairs u is learned from. The same seed gives the same model. Default: 1.',
    },
    'at-least': {
      type: 'string',
      value: 'PROBABILITY',
      summary:
        'The pairs that are written and clustered, and listed in a case. Default: 0.9; with --statements all proposals.',
    },
    budget: {
      type: 'string',
      value: 'PAIRS',
      summary: 'The most pairs that one rule may make. Default: 200 a record, ten million at least.',
    },
    out: { type: 'string', value: 'PAIRS.parquet', summary: 'Writes the pairs: .parquet, .csv or .json.' },
    clusters: { type: 'string', value: 'CLUSTERS.csv', summary: 'Writes which row is in which cluster.' },
    'one-to-one': {
      type: 'boolean',
      summary: 'Each row is at most in one pair with each other file: the best for both.',
    },
    labels: {
      type: 'string',
      value: 'COLUMN',
      summary:
        'A column that is equal for rows of the same thing: precision, recall and F1 are told. It is not compared.',
    },
    explain: {
      type: 'string',
      value: 'ID,ID',
      summary: 'Shows how the weight of two rows comes about; FILE:ID where several files have the id.',
    },
    sql: { type: 'boolean', summary: 'Prints the steps of scoring as SQL, and scores nothing.' },
    statements: {
      type: 'boolean',
      summary: 'Proposes the incidents that official statements of the case are about.',
    },
    belligerent: {
      type: 'string',
      value: 'NAME',
      summary: 'With --statements: whose statements they are, where the documents don’t tell.',
    },
    lists: {
      type: 'string',
      value: 'FILES',
      summary: 'Lists of victims to compare, with commas between them.',
    },
    columns: {
      type: 'string',
      multiple: true,
      value: 'LIST:KIND=COLUMN',
      summary:
        'With --lists: what a column holds, as in a:name=Victim; kinds are id, name, age, sex, died, place. May be given several times.',
    },
    name: {
      type: 'string',
      value: 'NAME',
      summary: 'What the link over lists is called. Default: lists; for --same and --different, statements.',
    },
    same: {
      type: 'boolean',
      summary:
        'Records that the two named records are of the same thing: recount link --case DIR --same LEFT RIGHT.',
    },
    different: { type: 'boolean', summary: 'Records that they are not.' },
    by: { type: 'string', value: 'NAME', summary: 'Who decides. Required for --same and --different.' },
    why: {
      type: 'string',
      value: 'TEXT',
      summary: 'Why. Required for --same and --different; it is kept with the decision.',
    },
    limit: { type: 'string', value: 'N', summary: 'Shows the first N pairs only. Default: 20.' },
    json: {
      type: 'boolean',
      summary:
        'Prints JSON Lines: in a case a pair a line and a summary; of files one value with all that is told.',
    },
  },
  examples: [
    {
      line: 'recount link people.csv --write-model model.json --out pairs.csv',
      tells: 'Finds rows of one file that are the same person, and keeps the model.',
    },
    {
      line: 'recount link left.csv right.csv --model model.json --out pairs.parquet --one-to-one',
      tells: 'Scores pairs across two files by a model that is there.',
    },
    {
      line: 'recount link --case my-case --statements',
      tells: 'Proposes the incidents that official statements are about.',
    },
    {
      line: 'recount link --case my-case --same 3f2a9c1b:120-480 59a456caec --by "Ann Example" --why "the same street and day"',
      tells: 'Accepts a statement for an incident.',
    },
    {
      line: 'recount link --case my-case --lists hospital.csv,families.csv --name victims',
      tells: 'Looks for the same victims on two lists.',
    },
  ],
} as const satisfies CommandSpec

/** The options of `link` as they were given. */
export type LinkOptions = OptionsOf<typeof linkSpec>
