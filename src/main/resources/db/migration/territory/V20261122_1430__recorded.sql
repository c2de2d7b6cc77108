-- What was recorded of areas and when, also what was replaced since: for those who ask what changed between two instants.
create view territory.pub_event as
select id, kind, happened_on, level, from_code, from_name, to_code, to_name, share, parent_code, decree, from_unit,
       to_unit, parent_unit, recorded_at, recorded_by, ended_at
  from territory.fact;
