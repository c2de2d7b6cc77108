create or replace view reporting.pub_accepted as
select s.province, s.form, s.period, s.period_end, s.organisation, s.revision, s.version, s.area, s.standing, s.origin,
       s.amounts, s.notes, s.reason, s.file, s.submitted_at, s.submitted_by, a.accepted_at, a.accepted_by, a.ended_at,
       s.level, a.ended_by, a.ended_reason
  from reporting.snapshot s
  join reporting.acceptance a using (province, form, period, organisation, revision);
