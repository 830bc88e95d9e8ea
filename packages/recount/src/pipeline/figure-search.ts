import { ConflictError, findActor, foldName, MissingError, type ActorRef, type Claim } from '@recount/claims'
import type { RecordedClaim } from '@recount/ledger'
import type { Statement } from '@recount/reconcile'
import type { Case } from './case.ts'
import { readContents, reconcileCase } from './case-contents.ts'
import type { OnReading } from './case-reading.ts'
import { actorsOf } from './reader.ts'

/** What a person named: a claim, or a statement, which stands for all its claims. */
export interface NamedFigures {
  readonly kind: 'claim' | 'statement'
  readonly id: string
  readonly claims: readonly Claim[]
}

/** So many digits of a claim's id, or more, can't be meant for a statement's: as many as are shown. */
const sureDigits = 10

/**
 * What ids of claims or statements, or their first digits, mean; in their order. Statements are those that the case comes to
 * now, and are worked out only where an id can mean one. Throws MissingError for an id that means nothing, ConflictError for
 * one that means several, and for claims that take no part in anything: rejected and withdrawn ones.
 */
export async function findFigures(
  opened: Case,
  ids: readonly string[],
  told: OnReading,
): Promise<readonly NamedFigures[]> {
  const claims = new Map<string, RecordedClaim | undefined>()
  for (const id of ids) {
    // oxlint-disable-next-line no-await-in-loop -- a few look-ups, told in the order given
    claims.set(id, await findClaim(opened, id))
  }
  const isSure = (id: string) => id.trim().length >= sureDigits && claims.get(id) !== undefined
  const listed = ids.every(isSure) ? undefined : await listStatements(opened, told)
  return ids.map((id) => nameFigures(id, claims.get(id), isSure(id) ? undefined : listed))
}

/** The claims that several names stand for, each once. */
export function listClaims(named: readonly NamedFigures[]): readonly Claim[] {
  return [...new Map(named.flatMap(({ claims }) => claims).map((claim) => [claim.id, claim])).values()]
}

/** The one claim that an id or its first digits mean; throws as `findFigures` does. */
export async function findFigure(opened: Case, id: string): Promise<Claim> {
  const recorded = await opened.ledger.getClaim(id)
  refuseAside(recorded)
  return recorded.claim
}

/**
 * The claimant that a name means: an actor that the case knows, or a speaker whom a text of the case calls so. Throws
 * MissingError for anybody else: what is ruled about a name that nobody bears would never apply.
 */
export async function findClaimant(
  { config, ledger }: Pick<Case, 'config' | 'ledger'>,
  name: string,
): Promise<ActorRef> {
  const actors = actorsOf(config)
  const actor = actors.find(({ id }) => id === name) ?? findActor(actors, name)
  if (actor !== undefined) return { name: actor.name, id: actor.id }
  const folded = foldName(name)
  for await (const { claim } of ledger.listClaims()) {
    if (claim.claimant !== null && foldName(claim.claimant.name) === folded) return claim.claimant
  }
  throw new MissingError(
    `Nobody in this case is called ${JSON.stringify(name)}: neither an actor that Recount knows nor a speaker in its texts.`,
    'recount claims shows who speaks; add an actor under actors in recount.json.',
  )
}

interface Listed {
  readonly statements: readonly Statement[]
  readonly claims: ReadonlyMap<string, Claim>
}

async function listStatements(opened: Case, told: OnReading): Promise<Listed> {
  const contents = await readContents(opened, (done, total) => told.read(done, total))
  told.compare(contents.claims.length)
  const { statements } = reconcileCase(opened, contents)
  return { statements, claims: new Map(contents.claims.map(({ claim }) => [claim.id, claim])) }
}

async function findClaim({ ledger }: Case, id: string): Promise<RecordedClaim | undefined> {
  try {
    return await ledger.getClaim(id)
  } catch (error) {
    if (error instanceof MissingError) return undefined
    throw error
  }
}

function nameFigures(
  id: string,
  recorded: RecordedClaim | undefined,
  listed: Listed | undefined,
): NamedFigures {
  const prefix = id.trim().toLowerCase()
  const statements = (listed?.statements ?? []).filter((one) => one.id.startsWith(prefix))
  const [statement] = statements
  if (statements.length + (recorded === undefined ? 0 : 1) > 1) throw refuseSeveral(id, recorded, statements)
  if (recorded !== undefined) {
    refuseAside(recorded)
    return { kind: 'claim', id: recorded.claim.id, claims: [recorded.claim] }
  }
  if (statement === undefined) {
    throw new MissingError(
      `There is no claim and no statement whose id begins with ${JSON.stringify(id)}.`,
      'recount claims lists the claims; recount disagreements --json names the statements. A statement’s id changes when its claims do.',
    )
  }
  const claims = statement.claims.flatMap((claim) => listed?.claims.get(claim) ?? [])
  return { kind: 'statement', id: statement.id, claims }
}

function refuseSeveral(
  id: string,
  recorded: RecordedClaim | undefined,
  statements: readonly Statement[],
): ConflictError {
  const named = [
    ...(recorded === undefined ? [] : [`claim ${recorded.claim.id.slice(0, 12)}`]),
    ...statements.slice(0, 10).map((statement) => `statement ${statement.id.slice(0, 12)}`),
  ]
  return new ConflictError(
    `${JSON.stringify(id)} begins several ids: ${named.join(', ')}${statements.length > 10 ? ', and more' : ''}.`,
    'Give more digits of the id.',
  )
}

/** Throws ConflictError for a claim that takes no part in anything: a rejected or a withdrawn one. */
export function refuseAside({ claim: { id }, status }: RecordedClaim): void {
  if (status !== 'rejected' && status !== 'withdrawn') return
  const what = status === 'rejected' ? 'was rejected' : 'was withdrawn when its document was read again'
  throw new ConflictError(
    `Claim ${id} ${what}, and takes no part in any statement.`,
    'Accept it first, if its source does say this.',
  )
}
