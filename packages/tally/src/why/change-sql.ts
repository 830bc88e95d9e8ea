import type { TallyQuestion } from '../question.ts'
import { sumsSql } from './addends.ts'
import { contributionsAtSql, contributionsSql, differsSql, sidesSql } from './contribution-sql.ts'
import { changedFieldsSql } from './fields.ts'

/** A question whose moment is fixed. */
export type FixedQuestion = TallyQuestion & { readonly asOf: number }

/** So many incidents to which the same happened by one entry stand in lines of their own; more of them stand in one. */
const alike = 20

/**
 * Every change of an incident's contribution between two tallies, as the WITH of a query: `change` holds one row for each
 * incident and entry that changed it (`entry` null: the policy), `restored` the incidents that count in the end as they did,
 * `line` the changes gathered into lines.
 */
export function changesSql(before: FixedQuestion, after: FixedQuestion): string {
  const samePolicy = JSON.stringify(before.policy) === JSON.stringify(after.policy)
  return `with
one as (${contributionsSql(before, before.asOf)}),
other as (${contributionsSql(after, after.asOf)}),
differing as (
  select coalesce(one.incident, other.incident) as incident
  from one full join other on one.incident = other.incident
  where ${differsSql('one', 'other')}),
turn as (${turnsSql(before.asOf, after.asOf)}),
moment as (select incident, entry - 1 as entry from turn union select incident, entry from turn),
state as (${contributionsAtSql(before, 'moment')}),
by_entry as (
  select turn.incident, turn.entry, ${sidesSql('b', 'a')}
  from turn
  left join state as b on b.incident = turn.incident and b.entry = turn.entry - 1
  left join state as a on a.incident = turn.incident and a.entry = turn.entry
  where ${differsSql('b', 'a')}),
restored as (select distinct incident from by_entry where incident not in (select incident from differing)),
${samePolicy ? '' : `${byPolicySql(before, after.asOf)},`}
made as (${causesSql()}),
change as (
  select * from made where incident in (select incident from differing)
  ${samePolicy ? '' : `union all by name select *, 'policy' as cause, []::varchar[] as fields, null::integer as into_incident from by_policy where incident in (select incident from differing)`}),
line as (${linesSql()})`
}

/** The entries at which an incident, or a claim that is linked to it, became otherwise. */
function turnsSql(from: number, to: number): string {
  const within = (column: string, table: string): string =>
    `select incident, ${column} as entry from ${table} where ${column} > ${from} and ${column} <= ${to}`
  return [within('entry_from', 'version'), within('entry_from', 'figure'), within('entry_to', 'figure')].join(
    ' union ',
  )
}

function byPolicySql(before: FixedQuestion, asOf: number): string {
  return `last as (${contributionsSql(before, asOf)}),
by_policy as (
  select coalesce(b.incident, a.incident) as incident, null::integer as entry, ${sidesSql('b', 'a')}
  from last as b full join other as a on a.incident = b.incident
  where ${differsSql('b', 'a')})`
}

/** What each entry did to the incident: the version that begins with it says so; where none does it was a linked claim. */
function causesSql(): string {
  return `select c.*, case
    when v.made is null or v.made = 'claims' then 'linked-claim'
    when v.made = 'recorded' and c.entry in (select entry_from from version where made = 'split') then 'split'
    when v.made = 'recorded' then 'new-incident'
    when v.made = 'edited' then case when v.grade is distinct from w.grade then 'regrade' else 'edit' end
    when v.made = 'revised' then 'revision'
    when v.made = 'merged' then 'merge'
    when v.made = 'split' then 'split'
    when v.made = 'withdrawn' then 'withdrawal'
    else 'undoing' end as cause,
  case when v.made in ('edited', 'revised') then ${changedFieldsSql('w', 'v')} else []::varchar[] end as fields,
  case when v.made = 'merged' then v.into_incident end as into_incident
  from by_entry as c
  left join version as v on v.incident = c.incident and v.entry_from = c.entry
  left join version as w on w.incident = c.incident and w.entry_to = c.entry`
}

/** Changes of one kind by one entry are one line where they are many, and a line each where they are few. */
function linesSql(): string {
  const kind = 'entry, cause, b_section, a_section'
  return `select ${kind}, incident, count(*)::integer as incidents,
    list_sort(list_distinct(flatten(list(fields)))) as fields, max(into_incident) as into_incident,
    max(b_counts) as b_counts, max(a_counts) as a_counts, ${sumsSql('b_')}, ${sumsSql('a_')}
  from (select * replace (case when count(*) over (partition by ${kind}) <= ${alike} then incident end as incident) from change)
  group by ${kind}, incident`
}
