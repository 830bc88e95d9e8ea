import type { Actor, Claim, Ruling } from '@recount/claims'
import type { Figure } from '../figure.ts'
import type { Book } from '../books/book.ts'
import { openJudge } from '../judge.ts'
import { listLeftOut } from '../left-out.ts'
import { keyOfLines } from '../line.ts'
import { openLineageIndex } from '../lineage.ts'
import { openProgress, type OnProgress, type Progress } from '../progress.ts'
import type {
  Bound,
  Breakdown,
  Counter,
  Disagreement,
  DocumentFacts,
  Reconciliation,
  Series,
  Statement,
} from '../reconciliation.ts'
import { openRulings } from '../rulings.ts'
import { openSpeakers } from '../speaker.ts'
import { openBooks, openCounting, openPeriods } from './counting.ts'
import { openFloors, openNesting } from './containing.ts'
import { openGrounds, openPrints } from './comparing.ts'
import { openFindings, type Finding } from './finding.ts'
import { openReader } from './reading.ts'
import { openShelf } from './shelf.ts'
import { changeParts, joinChanges, openStage, sumChange } from './stage.ts'
import { tellLines, type ToldLine } from './told-line.ts'

/** What a set of claims comes to, kept up to date as documents come and go. */
export interface Reconciler {
  /** Puts a document's claims in the place of those it had; none takes the document out. */
  put(document: DocumentFacts, claims: readonly Claim[]): void
  /** Everything as it stands. The same documents come to the same, in whatever order and steps they were put in. */
  reconcile(onProgress?: OnProgress): Reconciliation
}

/**
 * Opens a reconciler. Figures go through stages, each of which sorts them by what they must share to bear on each other:
 * document, speaker, line, ground. A stage works out a group again only when its members change, and hands on only what
 * came out otherwise, so that one more document costs what it touches, not what the case holds.
 */
export function openReconciler(actors: readonly Actor[], ruled: readonly Ruling[] = []): Reconciler {
  const speakers = openSpeakers(actors)
  const rulings = openRulings(ruled, speakers)
  const judge = openJudge(actors)
  const putFindings = openFindings()
  const lineages = openLineageIndex()
  const { lineagesOf } = lineages
  const reader = openReader(speakers, rulings, lineages)
  let progress: Progress | undefined
  let [done, waiting] = [0, 0]
  const tellDone = (figures: number): void => progress?.tellFigures((done += figures), waiting)
  const lines = openStage<Figure, ToldLine>({
    idOf: ({ claim }) => claim.id,
    keysOf: (figure) => [keyOfLines(figure)],
    work: (figures, before, key) =>
      tellLines(figures, before, key, { judge, lineagesOf, rulings, putFindings, tellDone }),
  })
  const compareGrounds = openGrounds(judge, putFindings)
  const comparePrints = openPrints(judge, putFindings)
  const raiseFloors = openFloors(actors, judge, putFindings)
  const countTotals = openCounting(putFindings)
  const followPeriods = openPeriods()
  const keepBooks = openBooks()
  const compareNested = openNesting(judge, putFindings)
  const chosen = openStage<Finding, Finding>({
    idOf: ({ rank, disagreement }) => `${rank} ${disagreement.id}`,
    keysOf: ({ members }) => [members],
    work: (findings) => findings.slice(-1),
  })
  const statements = openShelf<Statement>(idOf)
  const series = openShelf<Series>(idOf)
  const disagreements = openShelf<Disagreement>(idOf)
  const breakdowns = openShelf<Breakdown>(idOf)
  const bounds = openShelf<Bound>(({ statement }) => statement)
  const counters = openShelf<Counter>(idOf)
  const books = openShelf<Book>(idOf)
  const omissions = { represented: 0, asides: 0, passedOver: 0, wordless: 0 }
  return {
    put: (document, claims) => reader.put(document, claims),
    reconcile(onProgress = ignoreProgress) {
      progress = openProgress(reader.countClaims(), onProgress)
      const { figures, papers, vague } = reader.read()
      ;[done, waiting] = [0, figures.come.length]
      const told = lines.update(figures)
      progress.tellStage('statements')
      const grounds = compareGrounds(told)
      progress.tellStage('lines')
      const floors = raiseFloors(told)
      const totals = countTotals(told)
      const prints = comparePrints(told)
      progress.tellStage('documents')
      const found = [
        changeParts(papers, ({ mends }) => putFindings('sums', mends)),
        changeParts(told, ({ findings }) => findings),
        grounds.found,
        prints.found,
        floors.found,
        totals.found,
        compareNested(told),
      ]
      const written = joinChanges([changeParts(told, ({ accounts }) => accounts), vague])
      statements.update(changeParts(written, ({ statement }) => [statement]))
      series.update(changeParts(told, ({ series: one }) => (one === undefined ? [] : [one])))
      breakdowns.update(changeParts(papers, (paper) => paper.breakdowns))
      series.update(followPeriods(told))
      counters.update(totals.counters)
      books.update(keepBooks(changeParts(papers, (paper) => paper.figures)))
      bounds.update(floors.bounds)
      disagreements.update(changeParts(chosen.update(joinChanges(found)), (one) => [one.disagreement]))
      omissions.represented += grounds.represented
      omissions.asides += sumChange(told, ({ course }) => Number(course.isAside))
      omissions.passedOver += prints.passedOver
      omissions.wordless += sumChange(vague, () => 1)
      progress.tellStage('all')
      return {
        statements: statements.list(),
        series: series.list(),
        disagreements: disagreements.list(),
        breakdowns: breakdowns.list(),
        bounds: bounds.list(),
        counters: counters.list(),
        books: books.list(),
        leftOut: listLeftOut(omissions),
      }
    },
  }
}

function idOf({ id }: { readonly id: string }): string {
  return id
}

function ignoreProgress(): void {}
