import type { FigureView, UnknownNameRow } from '@recount/api'
import { placeKey } from '@recount/places'
import { actorsOf } from '../../pipeline/reader.ts'
import { saySpeaker } from '../../report/statement-view.ts'
import { sayCount, saySubject } from '../../report/wording.ts'
import type { CaseState } from '../live/case-state.ts'
import { scriptLabel } from '../registry/named-scripts.ts'
import { listScripts } from '../registry/script.ts'
import { listUnknownNames, nameRoles, type UnknownName } from '../registry/unknown-names.ts'
import { openTable } from '../table/table.ts'

const lists = new WeakMap<CaseState, readonly UnknownName[]>()

/** Names in claims that the registry did not know when their documents were read. */
export const unknownNameTable = openTable<UnknownName, UnknownNameRow>({
  name: 'unknown names',
  list: listOf,
  facets: {
    what: ({ what }) => [{ value: what, label: `${what}s` }],
    role: ({ roles }) =>
      nameRoles.filter((role) => roles[role] > 0).map((role) => ({ value: role, label: roleLabels[role] })),
    script: ({ spellings }) => [...new Set(spellings.flatMap(listScripts))].map(scriptLabel),
    known: ({ nowKnown }) => [
      nowKnown === null
        ? { value: 'no', label: 'known to nobody yet' }
        : { value: 'yes', label: 'known by now, not read again' },
    ],
  },
  sorts: {
    name: ({ name }) => name,
    count: ({ count }) => count,
    documents: ({ documents }) => documents.length,
  },
  text: ({ spellings }) => spellings.join(' '),
  row: rowOf,
  columns: [
    { name: 'name', cell: ({ name }) => name },
    { name: 'what', cell: ({ what }) => what },
    { name: 'spellings', cell: ({ spellings }) => spellings.join('; ') },
    { name: 'scripts', cell: ({ scripts }) => scripts.join('; ') },
    { name: 'claims', cell: ({ count }) => count },
    { name: 'documents', cell: ({ documents }) => documents },
    { name: 'as_claimant', cell: ({ claimant }) => claimant },
    { name: 'as_relay', cell: ({ relay }) => relay },
    { name: 'as_perpetrator', cell: ({ perpetrator }) => perpetrator },
    { name: 'as_place', cell: ({ place }) => place },
    { name: 'known_by_now', cell: ({ nowKnown }) => nowKnown?.name ?? null },
  ],
})

const roleLabels = {
  claimant: 'as claimant',
  relay: 'as relay',
  perpetrator: 'as perpetrator',
  place: 'as place',
} as const

function listOf(state: CaseState): readonly UnknownName[] {
  const known = lists.get(state)
  if (known !== undefined) return known
  const claims = state.claims.flatMap(({ recorded }) =>
    recorded.status === 'rejected' ? [] : recorded.claim,
  )
  const made = listUnknownNames(claims, {
    actors: actorsOf(state.config),
    findPlace: (name) => state.gazetteer.listByKey(placeKey(name))[0],
  })
  lists.set(state, made)
  return made
}

function rowOf(one: UnknownName, state: CaseState): UnknownNameRow {
  const { key, what, name, spellings, count, roles, documents, nowKnown, claims } = one
  return {
    key,
    what,
    name,
    spellings,
    count,
    ...roles,
    nowKnown,
    documents: documents.length,
    scripts: [...new Set(spellings.flatMap(listScripts))],
    example: findFigure(claims[0] ?? '', state),
  }
}

function findFigure(id: string, state: CaseState): FigureView | null {
  const found = state.findClaim(id)
  const document = state.findDocument(found?.recorded.claim.document ?? '')?.shown
  if (found === undefined || document === undefined) return null
  const { claim, status, context } = found.shown
  const { form, min, max, words } = claim.count
  return {
    claim: id,
    status,
    speaker: saySpeaker(claim.claimant, document),
    count: { form, min, max, words },
    words: `${sayCount(claim.count)} ${saySubject(claim.measure, claim.victims)}`,
    document: {
      id: document.id,
      name: document.name,
      title: document.title,
      publisher: document.publisher,
      published: document.published,
    },
    sentence: context,
  }
}
