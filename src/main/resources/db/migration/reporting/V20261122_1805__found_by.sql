-- A condition `= any(…)` is not carried over a join: whoever looks for the reports of some provinces, forms and periods says so
-- of the acceptances too, or all of them are read. The last three columns equal the first three.
create or replace view reporting.pub_accepted as
select s.province, s.form, s.period, s.period_end, s.organisation, s.revision, s.version, s.area, s.standing, s.origin,
       s.amounts, s.notes, s.reason, s.file, s.submitted_at, s.submitted_by, a.accepted_at, a.accepted_by, a.ended_at,
       s.level, a.ended_by, a.ended_reason,
       a.province as accepted_province, a.form as accepted_form, a.period as accepted_period
  from reporting.snapshot s
  join reporting.acceptance a using (province, form, period, organisation, revision);
