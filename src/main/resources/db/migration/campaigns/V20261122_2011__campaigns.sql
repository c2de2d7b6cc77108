create schema campaigns;

-- A form that is owed for a period (đợt báo cáo): by the members of a party on the period's last day, or by those of
-- them that are named. Nothing is changed afterwards; what is called off gets an end.
create table campaigns.campaign (
    id         int generated always as identity primary key,
    party      text        not null,
    level      text        not null check (level in ('province', 'cooperative')),
    form       text        not null,
    period     text        not null,
    period_end date        not null,
    named      int[],
    opened_at  timestamptz not null,
    opened_by  text        not null,
    ended_at   timestamptz,
    ended_by   text,
    end_reason text
);
create index on campaigns.campaign (period_end);

-- By when: given with the campaign, then put off for all or for one unit. The latest day of those that hold for a
-- unit counts; all are kept, with who gave them, when and why.
create table campaigns.deadline (
    id           int generated always as identity primary key,
    campaign     int         not null references campaigns.campaign,
    stage        text        not null check (stage in ('estimate', 'official')),
    organisation int,
    due          date        not null,
    given_at     timestamptz not null,
    given_by     text        not null,
    reason       text        not null
);
create index on campaigns.deadline (campaign);
create index on campaigns.deadline (due);
