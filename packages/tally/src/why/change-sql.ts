import type { TallyQuestion } from '../question.ts'
import { standing } from '../schema.ts'
import { addends, sumsSql } from './addends.ts'
import { contributionsSql, differsSql, sidesSql, stretchesSql } from './contribution-sql.ts'
import { changedFieldsSql, changedPositionsSql } from './fields.ts'

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
${byEntrySql(before, after.asOf)},
${samePolicy ? '' : `${byPolicySql(before, after)},`}
moved as (select * from by_entry ${samePolicy ? '' : 'union all by name select * from by_policy'}),
differing as (select incident from moved group by incident having ${netSql()}),
restored as (select distinct incident from moved anti join differing using (incident)),
touched as (${touchedSql()}),
made as (${causesSql()}),
change as (select * from made semi join differing using (incident)),
${linesSql()}`
}

/** What changes from one stretch to the next. An incident that is not in the tally has no stretch there. */
function byEntrySql(before: FixedQuestion, to: number): string {
  return `stretch as (${stretchesSql(before, before.asOf, to)}),
by_entry as (
  select coalesce(a.incident, b.incident) as incident, coalesce(a.entry_from, b.entry_to) as entry,
    ${sidesSql('b', 'a')}
  from (select * from stretch where entry_to <= ${to}) as b
  full join (select * from stretch where entry_from > ${before.asOf}) as a
    on a.incident = b.incident and a.entry_from = b.entry_to
  where ${differsSql('b', 'a')})`
}

function byPolicySql(before: FixedQuestion, after: FixedQuestion): string {
  return `last as (${contributionsSql(before, after.asOf)}),
other as (${contributionsSql(after, after.asOf)}),
by_policy as (
  select coalesce(b.incident, a.incident) as incident, null::integer as entry, ${sidesSql('b', 'a')}
  from last as b full join other as a on a.incident = b.incident
  where ${differsSql('b', 'a')})`
}

/** Does an incident count in the end otherwise than before the first of its changes? */
function netSql(): string {
  const at = `coalesce(entry, ${standing})`
  return `arg_min(${sideSql('b_')}, ${at}) is distinct from arg_max(${sideSql('a_')}, ${at})`
}

function sideSql(prefix: string): string {
  return `row(${['section', 'counts', ...addends].map((name) => `${prefix}${name}`).join(', ')})`
}

/** Which fields an edit or a revision changed: asked of these alone, for it takes longer than all the rest. */
function touchedSql(): string {
  const fields = `concat_ws(',', ${changedFieldsSql('w', 'v')}, case when ${changedPositionsSql('w', 'v')} then 'positions' end)`
  return `select c.incident, c.entry, v.grade is distinct from w.grade as regraded, ${fields} as fields
  from moved as c
  join version as v on v.incident = c.incident and v.entry_from = c.entry and v.made in ('edited', 'revised')
  left join version as w on w.incident = c.incident and w.entry_to = c.entry`
}

/** What each entry did to the incident: the version that begins with it says so; where none does it was a linked claim. */
function causesSql(): string {
  return `select c.*, case
    when c.entry is null then 'policy'
    when v.made is null or v.made = 'claims' then 'linked-claim'
    when v.made = 'recorded' and c.entry in (select entry_from from version where made = 'split') then 'split'
    when v.made = 'recorded' then 'new-incident'
    when v.made = 'edited' then if(t.regraded, 'regrade', 'edit')
    when v.made = 'revised' then 'revision'
    when v.made = 'merged' then 'merge'
    when v.made = 'split' then 'split'
    when v.made = 'withdrawn' then 'withdrawal'
    else 'undoing' end as cause,
  t.fields,
  if(v.made = 'merged', v.into_incident, null) as into_incident
  from moved as c
  left join version as v on v.incident = c.incident and v.entry_from = c.entry
  left join touched as t on t.incident = c.incident and t.entry = c.entry`
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
    b_section, a_section, if(bulk.cause is null, incident, null) as apart,
    if(count(*) = 1, any_value(incident), null) as incident, count(*)::integer as incidents,
    string_agg(distinct fields, ',') as fields, max(into_incident) as into_incident,
    max(b_counts) as b_counts, max(a_counts) as a_counts, ${sumsSql('b_')}, ${sumsSql('a_')}
  from change left join bulk on bulk.cause = change.cause and bulk.entry is not distinct from change.entry
  group by 1, 2, 3, 4, 5, 6)`
}
