import {
  canonicalJson,
  entryBodySchema,
  identifyClaim,
  InputError,
  isRuling,
  type Actor,
  type BadField,
  type Claim,
  type ClaimContent,
  type EntryBody,
} from '@recount/claims'
import { tellFaults } from './faults.ts'
import { joinPath } from './field-path.ts'
import { listIncidentFaults } from './incident-intake.ts'
import { listPairFaults } from './pair-intake.ts'
import { listRulingFaults } from './ruling-intake.ts'
import { listIdFaults, listTextFaults } from './text-intake.ts'

/** What is to be recorded, by whom (a name or an address, never empty) and why (null where nobody said). */
export type NewEntry = EntryBody & { readonly by: string; readonly why: string | null }

/** A new entry that may be recorded; `text` is its payload's canonical JSON, which is what is stored and hashed. */
export interface CheckedEntry {
  readonly body: EntryBody
  readonly text: string
  readonly by: string
  readonly why: string | null
}

type Claims = readonly Claim[]

/**
 * Checks everything about new entries that can be known without the ledger: the schemas, and what they can't say (a claim
 * has the id of its content, names its own document, has its count's words from its quote, and is part of a claim beside
 * it; an incident has the id of its recorder and key). Throws one InputError with every bad field; its paths begin with the entry's index, as in
 * `entries[2].payload.claims[0].count.words`.
 */
export function parseNewEntries(entries: readonly NewEntry[]): readonly CheckedEntry[] {
  const faults: BadField[] = []
  const checked = entries.flatMap((entry, index) => parseNewEntry(entry, `entries[${index}]`, faults) ?? [])
  if (faults.length > 0) throw tellFaults(faults)
  return checked
}

function parseNewEntry(entry: NewEntry, path: string, faults: BadField[]): CheckedEntry | undefined {
  const { by, why, kind, payload } = entry
  faults.push(...listTextFaults(by, `${path}.by`), ...listTextFaults(why ?? '-', `${path}.why`))
  const result = entryBodySchema.safeParse({ kind, payload })
  if (!result.success) {
    faults.push(
      ...result.error.issues.map((issue) => ({ path: joinPath(path, issue.path), message: issue.message })),
    )
    return undefined
  }
  const text = findPayloadText(result.data, `${path}.payload`, faults)
  if (text === undefined) return undefined
  faults.push(...listBodyFaults(result.data, `${path}.payload`))
  return { body: result.data, text, by, why }
}

function findPayloadText(body: EntryBody, path: string, faults: BadField[]): string | undefined {
  try {
    return canonicalJson(body.payload)
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    faults.push({ path, message: error.message })
    return undefined
  }
}

function listBodyFaults(body: EntryBody, path: string): readonly BadField[] {
  if (isRuling(body)) return listRulingFaults(body, path)
  if (body.kind === 'document-reread')
    return listClaimFaults(body.payload.claims, body.payload.document, path)
  if (body.kind === 'document-added') {
    const { claims, document } = body.payload
    const beside = new Set(claims.map(({ id }) => id))
    return listClaimFaults(claims, document.id, path, beside)
  }
  if (body.kind === 'actor-set') return listNameFaults(body.payload.actor, `${path}.actor`)
  if (body.kind === 'place-set') return listNameFaults(body.payload.place, `${path}.place`)
  if (body.kind === 'pair-decided') return listPairFaults(body.payload, path)
  if (body.kind === 'claim-edited' && canonicalJson(body.payload.changes) === '{}') {
    return [{ path: `${path}.changes`, message: 'expected at least one change, found none' }]
  }
  return listIncidentFaults(body, path)
}

type NamedSubject = Actor | Extract<EntryBody, { kind: 'place-set' }>['payload']['place']

/** An actor or a place is found by its id and names. */
function listNameFaults({ id, name, ...more }: NamedSubject, path: string): readonly BadField[] {
  const others =
    'aliases' in more
      ? { aliases: more.aliases, shortNames: more.shortNames }
      : { variants: more.variants ?? [] }
  const listed = Object.entries(others).flatMap(([field, names]) =>
    names.flatMap((text, index) => listTextFaults(text, `${path}.${field}[${index}]`)),
  )
  return [...listIdFaults(id, `${path}.id`), ...listTextFaults(name, `${path}.name`), ...listed]
}

/** `wholes` are the ids that claims may be part of; without them that is left to whoever knows the ledger. */
function listClaimFaults(
  claims: Claims,
  document: string,
  path: string,
  wholes?: ReadonlySet<string>,
): readonly BadField[] {
  const seen = new Set<string>()
  return claims.flatMap((claim, index) => {
    const here = `${path}.claims[${index}]`
    const faults = [...listIdentityFaults(claim, document, here), ...listWordFaults(claim, here)]
    if (wholes !== undefined) faults.push(...listStrayPart(claim, wholes, here))
    if (seen.has(claim.id)) faults.push({ path: `${here}.id`, message: 'stands twice in this document' })
    seen.add(claim.id)
    return faults
  })
}

/** The fault of a claim that is part of none of these ids; none where it is part of nothing. */
export function listStrayPart(
  { partOf }: ClaimContent,
  wholes: ReadonlySet<string>,
  path: string,
): readonly BadField[] {
  return partOf === null || wholes.has(partOf) ? [] : [strayPart(path)]
}

function listIdentityFaults(claim: Claim, document: string, path: string): BadField[] {
  const faults: BadField[] = []
  const { id } = identifyClaim(claim)
  if (claim.id !== id) {
    faults.push({ path: `${path}.id`, message: `expected the hash of the claim, ${id}, found ${claim.id}` })
  }
  if (claim.document !== document) {
    faults.push({
      path: `${path}.document`,
      message: `expected the document beside it, found ${claim.document}`,
    })
  }
  return faults
}

/** The fault of a claim that is part of one that its document doesn't hold. */
export function strayPart(path: string): BadField {
  return { path: `${path}.partOf`, message: 'expected the id of another claim in the same document' }
}

/** The fault of a sound claim whose count's words are not what its quote says there. */
export function listWordFaults({ count, quote }: ClaimContent, path: string): readonly BadField[] {
  const words = quote.exact.slice(count.start - quote.start, count.end - quote.start)
  if (words === count.words) return []
  return [{ path: `${path}.count.words`, message: `expected the quote's "${words}", found "${count.words}"` }]
}
