-- Cells are marked too when an accepted revision is taken back, be it sent by hand or loaded from a file.
alter table reporting.question drop constraint question_province_form_period_organisation_revision_fkey;
alter table reporting.question
    add foreign key (province, form, period, organisation, revision) references reporting.snapshot;

-- What was taken back and has to be reported anew.
create index on reporting.acceptance (organisation) where ended_reason is not null;
