import { isDeepStrictEqual } from 'node:util'
import type { Claim, Ruling } from '@recount/claims'
import type { RecordedRuling } from '@recount/ledger'
import { openReconciler, type Reconciler, type Reconciliation } from '@recount/reconcile'
import type { Config } from '../../config.ts'
import { factsOf } from '../../pipeline/case-contents.ts'
import { placeRulings } from '../../pipeline/placed-ruling.ts'
import { actorsOf } from '../../pipeline/reader.ts'
import { listTakingPart, type LiveDocument, type StateParts } from './case-state.ts'

type Documents = ReadonlyMap<string, LiveDocument>
type Ground = Pick<StateParts, 'config' | 'rulings' | 'documents'>

/** A reconciler that is kept open from one state of the case to the next. */
export interface LiveReconciler {
  /** What all documents come to; `touched` are those that may have changed since it was asked last. */
  update(ground: Ground, touched: ReadonlySet<string>): Reconciliation
}

/**
 * Opens the reconciler of a case. One more decision costs what it touches. Actors and rulings bear on everything: where one
 * came, went, or names figures that are others now, the reconciler is opened anew.
 */
export function openLiveReconciler(): LiveReconciler {
  let ruled: readonly Ruling[] = []
  let actors: Config['actors'] = []
  let reconciler: Reconciler | undefined
  let result: Reconciliation | undefined
  const taken = new Map<string, readonly Claim[]>()
  const put = (to: Reconciler, document: LiveDocument): boolean => {
    const { id } = document.recorded.document
    const claims = listTakingPart(document)
    if (isDeepStrictEqual(taken.get(id), claims)) return false
    taken.set(id, claims)
    to.put(factsOf(document.recorded, textsOf(document)), claims)
    return true
  }
  const openAnew = (config: Config, present: readonly Ruling[]): Reconciler => {
    ;[ruled, actors] = [present, config.actors]
    taken.clear()
    return openReconciler(actorsOf(config), present)
  }
  return {
    update({ config, rulings, documents }, touched) {
      const present = listPresent(rulings, documents)
      const isSame = isDeepStrictEqual(ruled, present) && isDeepStrictEqual(actors, config.actors)
      const isAnew = reconciler === undefined || !isSame
      const current = (reconciler =
        isAnew || reconciler === undefined ? openAnew(config, present) : reconciler)
      const changed = [...(isAnew ? documents.keys() : touched)].filter((id) => {
        const document = documents.get(id)
        return document !== undefined && put(current, document)
      })
      if (result === undefined || isAnew || changed.length > 0) result = current.reconcile()
      return result
    },
  }
}

function listPresent(rulings: readonly RecordedRuling[], documents: Documents): readonly Ruling[] {
  const claimsOf = (id: string) => (documents.get(id)?.claims ?? []).map(({ recorded }) => recorded)
  return placeRulings(rulings, claimsOf).flatMap(({ present }) => present ?? [])
}

function textsOf({ recorded: { document }, text }: LiveDocument): ReadonlyMap<string, string> {
  return new Map(text === undefined ? [] : [[document.id, text]])
}
