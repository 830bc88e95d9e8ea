import type { Elsewhere } from '@recount/api'
import { compareScopes, daysOf, type Actor, type Edtf, type Relation, type Scope } from '@recount/claims'
import type { Statement } from '@recount/reconcile'
import type { AnyCase } from '../../report/case-view.ts'
import type { Ground } from './ground.ts'
import { listGrounds } from './ground.ts'

/** Why the figures of a ground can't stand beside those of another. */
type Apart = Pick<Elsewhere, 'part' | 'relation' | 'code'>

/** Grounds that are named for each reason. */
const GROUNDS_NAMED = 12

const parts = ['measure', 'victims', 'places', 'perpetrators', 'period', 'detail', 'unknown'] as const

/**
 * Every statement of the case that is of another ground, counted by the first part of the scope that sets it apart: measure,
 * victims, places, perpetrators, period, then definition and part of a whole. Scopes are compared as the reconciler does.
 */
export function listElsewhere(shown: Ground, view: AnyCase, actors: readonly Actor[]): readonly Elsewhere[] {
  const scope = scopeOfGround(shown)
  const others = listGrounds(view).filter((ground) => ground !== shown)
  const told = others.map((ground) => ({ ground, apart: tellApart(ground, shown, scope, actors) }))
  return [...Map.groupBy(told, ({ apart }) => JSON.stringify(apart)).values()]
    .flatMap((group) => tellGroup(group))
    .sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part) || b.statements - a.statements)
}

function tellGroup(
  group: readonly { readonly ground: Ground; readonly apart: Apart }[],
): readonly Elsewhere[] {
  const [first] = group
  if (first === undefined) return []
  const grounds = group.map(({ ground }) => ground).sort((a, b) => sizeOf(b) - sizeOf(a))
  return [
    {
      ...first.apart,
      statements: grounds.reduce((sum, ground) => sum + sizeOf(ground), 0),
      grounds: grounds
        .slice(0, GROUNDS_NAMED)
        .map((ground) => ({ id: ground.id, title: ground.panel.title, statements: sizeOf(ground) })),
      more: Math.max(0, grounds.length - GROUNDS_NAMED),
    },
  ]
}

function sizeOf({ group: { statements } }: Ground): number {
  return statements.length
}

function tellApart(other: Ground, shown: Ground, scope: Scope, actors: readonly Actor[]): Apart {
  const a = other.group.statements[0]?.statement
  const b = shown.group.statements[0]?.statement
  if (a?.measure !== b?.measure) return { part: 'measure', relation: null, code: a?.measure ?? null }
  const victims = a?.victims ?? 'persons'
  if (victims !== (b?.victims ?? 'persons')) return { part: 'victims', relation: null, code: victims }
  const compared = compareScopes(scopeOfGround(other), scope, actors).parts
  const part = (['places', 'perpetrators', 'period'] as const).find((one) => compared[one] !== 'equal')
  if (a?.scope.definition !== b?.scope.definition || a?.scope.part !== b?.scope.part) {
    if (part === undefined || compared[part] === 'unknown')
      return { part: 'detail', relation: null, code: null }
  }
  if (part === undefined) return { part: 'unknown', relation: null, code: null }
  return { part, relation: apartOf(compared[part]), code: null }
}

function apartOf(relation: Relation): Elsewhere['relation'] {
  return relation === 'equal' ? null : relation
}

/** What a ground is about: of each part what its statements say, from the earliest day to the latest that they count to. */
function scopeOfGround({ group: { statements } }: Ground): Scope {
  const all = statements.map(({ statement }) => statement)
  const findSaid = <T>(read: (statement: Statement) => readonly T[]): readonly T[] =>
    all.map(read).find((list) => list.length > 0) ?? []
  return {
    places: findSaid(({ scope }) => scope.places),
    perpetrators: findSaid(({ scope }) => scope.perpetrators),
    means: [],
    victims: all[0]?.victims ?? null,
    period: periodOf(all),
  }
}

function periodOf(statements: readonly Statement[]): Scope['period'] {
  const periods = statements.flatMap(({ scope }) => scope.period ?? [])
  const from = pickDay(
    periods.map((period) => period.from),
    (a, b) => firstDay(a) < firstDay(b),
  )
  const to = pickDay(
    periods.map((period) => period.to),
    (a, b) => lastDay(a) > lastDay(b),
  )
  return from === null && to === null ? null : { from, to }
}

function pickDay(days: readonly (Edtf | null)[], isBetter: (a: Edtf, b: Edtf) => boolean): Edtf | null {
  return days.reduce(
    (best, day) => (best === null || (day !== null && isBetter(day, best)) ? day : best),
    null,
  )
}

function firstDay(date: Edtf): string {
  return daysOf(date)?.first ?? date
}

function lastDay(date: Edtf): string {
  return daysOf(date)?.last ?? date
}
