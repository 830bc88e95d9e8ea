import type { LinkKind } from './link-view.ts'

/** Places of pairs that the run doesn't propose come after those it does. */
const afterAll = 1_000_000_000_000

/**
 * Every pair that is proposed or decided: `place` (the order of all), `l`, `r`, `weight`, `probability`, `rank`, `entry` (the
 * decision's), `state`, and `shows`: is it one of the link's pairs? A statement that somebody accepted for an incident waits no
 * more, so its other pairs don't; those behind the proposed one don't show until somebody decides about them or rules the proposed
 * one out: then they are for a person to choose from.
 */
export function standingSql(kind: LinkKind): string {
  const settled =
    kind === 'statements' ? 'and not exists (select 1 from decided s where s.same and s.l = known.l)' : ''
  const ruledOut =
    kind === 'statements'
      ? '(not listed and exists (select 1 from known o where o.l = known.l and o.rank = 1 and o.same = false))'
      : 'false'
  return `
    with known as (
      select p.place, p.l, p.r, p.weight, p.probability, p.rank, p.reason, p.listed, d.entry, d.same
      from run.pair p left join decided d on d.l = p.l and d.r = p.r
      union all
      select ${afterAll} + d.entry, d.l, d.r, null, null, null, null, true, d.entry, d.same
      from decided d left join run.pair p on p.l = d.l and p.r = d.r where p.l is null
    )
    select place, l, r, weight, probability, rank, entry,
      case when same then 'same' when not same then 'different' when reason is not null or ${ruledOut} then 'abstained' else 'undecided' end
        as state,
      entry is not null or ((listed or ${ruledOut}) ${settled}) as shows
    from known`
}
