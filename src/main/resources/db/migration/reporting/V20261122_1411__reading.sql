-- Reports with notes are the few whose cells are not all plain numbers; whoever adds up the past reads them one by one.
create index on reporting.snapshot (province, form, period) where notes is not null;

-- What was accepted or ended last, and between two instants.
create index on reporting.acceptance (accepted_at);
create index on reporting.acceptance (ended_at) where ended_at is not null;
