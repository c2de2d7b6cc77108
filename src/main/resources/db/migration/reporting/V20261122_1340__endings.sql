-- Why a revision counts no longer when nothing took its place: it was returned to its sender, or withdrawn.
alter table reporting.acceptance add column ended_reason text;

-- The clock of a province never goes back, neither for acceptances nor for endings.
create index on reporting.acceptance (province, ended_at desc) where ended_at is not null;
