import type { Ground as GroundView } from '@recount/api'
import { hashOf } from '@recount/claims'
import type { AnyCase } from '../../report/case-view.ts'
import { sayPeriod } from '../../report/dates.ts'
import { describePanel, listScopeGroups, type Panel, type ScopeGroup } from '../../report/panel.ts'
import { keyOfClaimant } from '../../report/statement-view.ts'
import { capitalize, sayMeans, sayNames } from '../../report/wording.ts'

/** A ground of a case: the statements of one scope, described when they are first looked at. */
export interface Ground {
  readonly group: ScopeGroup
  /** Stays the same for as long as the scope is told by the same facts. */
  readonly id: string
  readonly panel: Panel
}

/** Letters of a ground's id: enough that two of one case are never the same. */
const ID_LETTERS = 16

const kept = new WeakMap<AnyCase, readonly Ground[]>()

/** The grounds of a case, those of which most is said first. Worked out once for a case as it stands. */
export function listGrounds(view: AnyCase): readonly Ground[] {
  const known = kept.get(view)
  if (known !== undefined) return known
  const made = listScopeGroups(view).map((group) => openGround(group, view))
  kept.set(view, made)
  return made
}

function openGround(group: ScopeGroup, view: AnyCase): Ground {
  let panel: Panel | undefined
  let id: string | undefined
  return {
    group,
    get id() {
      return (id ??= hashOf(group.key).slice(0, ID_LETTERS))
    },
    get panel() {
      return (panel ??= describePanel(group.statements, view, ''))
    },
  }
}

/** A ground as somebody chooses it. */
export function viewGround({ id, group: { statements }, panel }: Ground): GroundView {
  const all = statements.map(({ statement }) => statement)
  const scope = statements[0]?.statement.scope
  const by = all.find(({ scope: { perpetrators } }) => perpetrators.length > 0)?.scope.perpetrators ?? []
  return {
    id,
    title: panel.title,
    measure: all[0]?.measure ?? 'killed',
    victims: all[0]?.victims ?? null,
    place: scope === undefined ? null : orNull(sayNames(sortNames(scope.places))),
    perpetrators: orNull(sayNames(sortNames(by))),
    period: panel.period === null ? null : sayPeriod(panel.period),
    detail: sayDetail(all[0]),
    statements: statements.length,
    claimants: new Set(all.map(keyOfClaimant)).size,
  }
}

function sayDetail(statement: Panel['statements'][number]['statement'] | undefined): string | null {
  if (statement === undefined) return null
  const { measure, scope } = statement
  const said = [
    measure === 'strikes' ? sayMeans(scope.means) : '',
    scope.definition === null ? '' : `counted as ${scope.definition.replaceAll('-', ' ')}`,
    scope.part ?? '',
  ]
  return orNull(capitalize(said.filter((words) => words !== '').join('; ')))
}

/** "Syria and Iraq" is "Iraq and Syria". */
function sortNames<T extends { readonly name: string }>(named: readonly T[]): readonly T[] {
  return named.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

function orNull(words: string): string | null {
  return words === '' ? null : words
}
