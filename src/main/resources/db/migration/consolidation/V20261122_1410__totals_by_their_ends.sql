-- Amounts that are not exact are kept by their ends, so that no sum needs the reports again. `rough` has one entry for
-- each such cell, by cell number: the sum of the low ends, the sum of the high ends, then how many there are of "at
-- least", "more than", "at most", "less than", "about" and "withheld". Counts of which all are nought are null.
drop view consolidation.pub_total;

alter table consolidation.total
    alter column stated drop not null,
    alter column estimated drop not null,
    alter column provisional drop not null,
    alter column exempt drop not null,
    add column rough jsonb;

update consolidation.total set estimated = null where 0 = all (estimated);
update consolidation.total set provisional = null where 0 = all (provisional);
update consolidation.total set exempt = null where 0 = all (exempt);

with said as (
    select s.province, s.form, s.period, s.area, n.key::int as cell, s.amounts[n.key::int] as value,
           case when n.value ->> 'missing' = 'WITHHELD' then 'x' else n.value ->> 'op' end as op,
           (n.value ->> 'upper')::numeric as upper
      from reporting.pub_accepted s cross join lateral jsonb_each(s.notes -> 'cells') n
     where s.ended_at is null
),
ends as (
    select province, form, period, area, cell,
           jsonb_build_array(
               coalesce(sum(value) filter (where op in ('>=', '>', '~', 'range')), 0),
               coalesce(sum(case op when 'range' then upper else value end)
                            filter (where op in ('<=', '<', '~', 'range')), 0),
               count(*) filter (where op = '>='),
               count(*) filter (where op = '>'),
               count(*) filter (where op = '<='),
               count(*) filter (where op = '<'),
               count(*) filter (where op = '~'),
               count(*) filter (where op = 'x')) as numbers
      from said
     where op is not null
     group by province, form, period, area, cell
),
units as (
    select province, form, period, area, jsonb_object_agg(cell, numbers) as rough
      from ends
     group by province, form, period, area
)
update consolidation.total t
   set rough = u.rough
  from units u
 where t.province = u.province and t.form = u.form and t.period = u.period and t.unit = u.area;

alter table consolidation.total drop column inexact;

create view consolidation.pub_total as
select province, form, period, unit, reports, sums, stated, estimated, provisional, exempt, rough
  from consolidation.total;
