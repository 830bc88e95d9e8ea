import type { Case } from '../case.ts'
import type { LinkSummary, PairState } from './link-view.ts'
import { listRunNames } from './run-file.ts'
import { isStale } from './run-staleness.ts'
import { tryRun, type RunSession } from './run-session.ts'
import { statementsLink } from './statements-link.ts'

/** The links of a case that were run, or decided about, by name; none where there are none yet. */
export async function listLinks(opened: Case): Promise<readonly LinkSummary[]> {
  const decided = (await opened.ledger.listPairDecisions()).map(({ link }) => link)
  const names = [...new Set([...(await listRunNames(opened)), ...decided])].toSorted()
  const links: LinkSummary[] = []
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop -- few, and each opens a database
    links.push(await readLink(opened, name))
  }
  return links
}

async function readLink(opened: Case, name: string): Promise<LinkSummary> {
  const found = await tryRun(opened, name, (session) => summarize(opened, session))
  return found?.value ?? (await summarizeDecisions(opened, name))
}

/** A link as its run and the decisions have it. */
export async function summarize(opened: Case, session: RunSession): Promise<LinkSummary> {
  const { name, kind, left, right, entry, belligerent, unspoken } = session.info
  const counts = await countStates(session)
  return {
    name,
    kind,
    left,
    right,
    ...counts,
    entry,
    isStale: await isStale(opened, session.info),
    belligerent,
    unspoken,
  }
}

async function countStates({ engine }: RunSession): Promise<Record<PairState, number> & { pairs: number }> {
  const rows = await engine.ask(
    'select state, count(*)::integer as pairs from standing where shows group by state',
  )
  const byState = new Map(rows.map(({ state, pairs }) => [state, Number(pairs)]))
  const of = (state: PairState) => byState.get(state) ?? 0
  const [undecided, same, different, abstained] = [
    of('undecided'),
    of('same'),
    of('different'),
    of('abstained'),
  ]
  const pairs = undecided + same + different + abstained
  return { pairs, undecided, same, different, abstained }
}

/** Where the run was deleted, what people decided is still there. */
async function summarizeDecisions({ ledger }: Case, name: string): Promise<LinkSummary> {
  const all = await ledger.listPairDecisions(name)
  const same = all.filter((one) => one.same).length
  const isStatements = name === statementsLink
  return {
    name,
    kind: isStatements ? 'statements' : 'lists',
    left: isStatements ? 'official statements' : 'lists',
    right: isStatements ? 'incidents' : 'lists',
    pairs: all.length,
    undecided: 0,
    same,
    different: all.length - same,
    abstained: 0,
    entry: 0,
    isStale: true,
    belligerent: null,
    unspoken: [],
  }
}
