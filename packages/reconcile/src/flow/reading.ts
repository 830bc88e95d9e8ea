import type { Claim } from '@recount/claims'
import { writeAccount, type Account } from '../account.ts'
import { adoptInDocument, adoptPlaces, keyOfVoice } from '../adoption.ts'
import { readPage, type Figure } from '../figure.ts'
import { joinSpeakers, keyOfSubject } from '../joint.ts'
import type { LineName } from '../line.ts'
import type { LineageIndex, LineagesOf } from '../lineage.ts'
import { readPaper, type Paper } from '../paper.ts'
import type { DocumentFacts } from '../reconciliation.ts'
import { mergeRuled } from '../ruled-merges.ts'
import type { Rulings } from '../rulings.ts'
import type { Speakers } from '../speaker.ts'
import { openKeptFigures } from './kept-figures.ts'
import { changeParts, openPending, openStage, type Change } from './stage.ts'

/** What changed in what the documents say. */
interface Reading {
  /** Figures ready to be sorted into lines. */
  readonly figures: Change<Figure>
  readonly papers: Change<Paper>
  /** What was said in words without a number. */
  readonly vague: Change<Account>
}

/** From claims to figures that know who speaks, where, and what of. */
export interface Reader {
  put(document: DocumentFacts, claims: readonly Claim[]): void
  /** How many claims all documents hold. */
  countClaims(): number
  /** What changed since it was asked last. */
  read(): Reading
}

interface Holding {
  readonly figures: readonly Figure[]
  readonly vague: readonly Account[]
  readonly document: DocumentFacts | undefined
  readonly claims: readonly Claim[]
}

const nothing: Holding = { figures: [], vague: [], document: undefined, claims: [] }

const vagueLine: LineName = { key: 'vague', kind: 'loose', start: null, end: null }

/**
 * Opens the reading of documents. A figure is first read within its document alone; then it takes places from the same
 * speaker's figures elsewhere, and speakers from the same figure elsewhere; last its document's arithmetic is done.
 */
export function openReader(speakers: Speakers, rulings: Rulings, lineages: LineageIndex): Reader {
  const holdings = new Map<string, Holding>()
  const figures = openPending<Figure>()
  const vague = openPending<Account>()
  const keepPlaces = openKeptFigures()
  const voices = openStage<Figure, Figure>({
    idOf,
    keysOf: (figure) => [keyOfVoice(figure)],
    work: (members) => keepPlaces(members, adoptPlaces),
  })
  const keepSpeakers = openKeptFigures()
  const subjects = openStage<Figure, Figure>({
    idOf,
    keysOf: (figure) => [keyOfSubject(figure)],
    work: (members) => keepSpeakers(members, joinSpeakers),
  })
  const documents = openStage<Figure, Paper>({
    idOf,
    keysOf: ({ document }) => [document.id],
    work: (members) => members.slice(0, 1).map(({ document }) => readPaper(document, members)),
  })
  const merges = openStage<Figure, Figure>({
    idOf,
    keysOf: ({ claim }) => [rulings.findMerge(claim.id)?.name ?? claim.id],
    work: (members) => mergeRuled(members, rulings),
  })
  const hold = (document: DocumentFacts, claims: readonly Claim[]): Holding => {
    const page = readPage(document, claims, speakers, rulings)
    const accounts = page.wordless.map((figure) => writeVague(figure, lineages.lineagesOf))
    return { figures: adoptInDocument(page.figures), vague: accounts, document, claims }
  }
  const put = (document: DocumentFacts, claims: readonly Claim[]): void => {
    const before = holdings.get(document.id) ?? nothing
    const now = hold(document, claims)
    if (claims.length === 0) holdings.delete(document.id)
    else holdings.set(document.id, now)
    figures.put({ gone: before.figures, come: now.figures })
    vague.put({ gone: before.vague, come: now.vague })
  }
  const readPapers = (): Change<Paper> => documents.update(subjects.update(voices.update(figures.take())))
  const papersRead = openPending<Paper>()
  return {
    put,
    countClaims: () => holdings.values().reduce((sum, { claims }) => sum + claims.length, 0),
    read() {
      const first = readPapers()
      papersRead.put(first)
      for (const id of indexCopies(first, lineages)) {
        const { document, claims } = holdings.get(id) ?? nothing
        if (document !== undefined) put(document, claims)
      }
      const again = readPapers()
      indexCopies(again, lineages)
      papersRead.put(again)
      const papers = papersRead.take()
      const read = changeParts(papers, (paper) => paper.figures)
      return { papers, figures: rulings.isEmpty ? read : merges.update(read), vague: vague.take() }
    },
  }
}

/** Puts changed documents into the index. Gives those unchanged that became, or ceased to be, copies of one that changed. */
function indexCopies({ gone, come }: Change<Paper>, lineages: LineageIndex): ReadonlySet<string> {
  const left = gone.map(idOfPaper)
  const changed = new Set(come.map(idOfPaper))
  const touched = new Set(left.flatMap((id) => lineages.listCopies(id)))
  for (const id of left) if (!changed.has(id)) lineages.remove(id)
  for (const { document, figures } of come) lineages.add(document, figures)
  for (const id of changed) for (const copy of lineages.listCopies(id)) touched.add(copy)
  for (const id of [...left, ...changed]) touched.delete(id)
  return touched
}

function idOfPaper({ document }: Paper): string {
  return document.id
}

function idOf({ claim }: Figure): string {
  return claim.id
}

function writeVague(figure: Figure, lineagesOf: LineagesOf): Account {
  return writeAccount({ value: figure.value, figures: [figure], reasons: [] }, vagueLine, lineagesOf)
}
