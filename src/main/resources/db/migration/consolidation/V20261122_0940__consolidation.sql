create schema consolidation;

-- The totals of one form and period over the accepted reports about one unit: a province itself, or a unit below it.
-- A direct report of a province and the reports from below it stand in rows of their own and are never added together.
-- Arrays run over the form's cell numbers. stated counts reports that gave an amount, inexact those of them that gave a
-- bound or a rough one (not in sums), estimated and provisional those that are not official, exempt "not applicable".
create table consolidation.total (
    province    int       not null,
    form        text      not null,
    period      text      not null,
    unit        int       not null,
    sums        numeric[] not null,
    stated      int[]     not null,
    inexact     int[]     not null,
    estimated   int[]     not null,
    provisional int[]     not null,
    exempt      int[]     not null,
    reports     int       not null,
    primary key (province, form, period, unit)
);
create index on consolidation.total (form, period, unit);

create view consolidation.pub_total as select * from consolidation.total;
