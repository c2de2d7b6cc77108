-- A snapshot is never changed nor deleted. The foreign key made every acceptance lock and so rewrite the row it had just
-- filed; the statement that accepts joins the snapshot instead.
alter table reporting.acceptance drop constraint acceptance_province_form_period_organisation_revision_fkey;
