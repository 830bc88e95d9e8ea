import type { TallyQuestion } from '../question.ts'
import { sumsSql } from './addends.ts'
import { contributionsSql, differsSql, sidesSql, stretchesSql } from './contribution-sql.ts'
import { changedFieldsSql } from './fields.ts'

/** A question whose moment is fixed. */
export type FixedQuestion = TallyQuestion & { readonly asOf: number }

/** So many incidents to which one entry did the same stand in lines of their own. */
const mostApart = 20

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
stretch as (${stretchesSql(before, before.asOf, after.asOf)}),
by_entry as (
  select coalesce(a.incident, b.incident) as incident, coalesce(a.entry_from, b.entry_to) as entry, ${sidesSql('b', 'a')}
  from (select * from stretch where entry_to <= ${after.asOf}) as b
  full join (select * from stretch where entry_from > ${before.asOf}) as a on a.incident = b.incident and a.entry_from = b.entry_to
  where ${differsSql('b', 'a')}),
restored as (select distinct incident from by_entry where incident not in (select incident from differing)),
${samePolicy ? '' : `${byPolicySql(before, after.asOf)},`}
made as (${causesSql()}),
change as (
  select * from made where incident in (select incident from differing)
  ${samePolicy ? '' : `union all by name select *, 'policy' as cause, null::varchar as fields, null::integer as into_incident from by_policy where incident in (select incident from differing)`}),
${linesSql()}`
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
  case when v.made in ('edited', 'revised') then ${changedFieldsSql('w', 'v')} end as fields,
  case when v.made = 'merged' then v.into_incident end as into_incident
  from by_entry as c
  left join version as v on v.incident = c.incident and v.entry_from = c.entry
  left join version as w on w.incident = c.incident and w.entry_to = c.entry`
}

/**
 * What one entry did to many incidents is one line for each pair of sections; to few, a line each. A table that came in several
 * entries, one right after the other, is one line too.
 */
function linesSql(): string {
  const runs = 'partition by cause, run'
  return `many as (
  select entry, cause, entry - row_number() over (partition by cause order by entry) as run
  from change group by entry, cause having count(*) > ${mostApart}),
bulk as (
  select entry, cause, min(entry) over (${runs}) as first, max(entry) over (${runs}) as last from many),
line as (
  select coalesce(bulk.first, change.entry) as entry, coalesce(bulk.last, change.entry) as last_entry, change.cause,
    b_section, a_section, if(bulk.cause is null, incident, null) as incident, count(*)::integer as incidents,
    string_agg(distinct fields, ',') as fields, max(into_incident) as into_incident,
    max(b_counts) as b_counts, max(a_counts) as a_counts, ${sumsSql('b_')}, ${sumsSql('a_')}
  from change left join bulk on bulk.cause = change.cause and bulk.entry is not distinct from change.entry
  group by 1, 2, 3, 4, 5, 6)`
}
