-- The days before a deadline on which letters go out, and whether on the day after it (lịch nhắc); the newest counts.
create table campaigns.reminding (
    id        int generated always as identity primary key,
    days      int[]       not null,
    day_after boolean     not null,
    hour      int         not null check (hour between 0 and 23),
    set_at    timestamptz not null,
    set_by    text        not null
);
insert into campaigns.reminding (days, day_after, hour, set_at, set_by)
values ('{7,3,1}', true, 7, '2026-11-22T20:00:00+07:00', 'operator');

-- That a unit was reminded of what it owes, by the calendar once a day, or by hand.
create table campaigns.reminder (
    id           bigint generated always as identity primary key,
    campaign     int         not null references campaigns.campaign,
    stage        text        not null,
    organisation int         not null,
    day          date        not null,
    by_hand      boolean     not null,
    reminded_at  timestamptz not null,
    reminded_by  text        not null
);
create index on campaigns.reminder (campaign, organisation);
create unique index reminder_once_a_day on campaigns.reminder (campaign, stage, organisation, day) where not by_hand;

-- A letter to one person: whoever claims it first writes it, so that several programs write it once. One that was
-- claimed and not sent within a while belonged to a program that died, or to a mail server that did not answer.
create table campaigns.letter (
    id         bigint generated always as identity primary key,
    recipient  text        not null,
    day        date        not null,
    cause      text        not null,
    lines      int         not null,
    claimed_at timestamptz not null,
    sent_at    timestamptz,
    unique (recipient, day, cause)
);
create index on campaigns.letter (day);

-- Who wants no letters; the newest of a person counts.
create table campaigns.letter_choice (
    id        bigint generated always as identity primary key,
    recipient text        not null,
    wanted    boolean     not null,
    chosen_at timestamptz not null
);
create index on campaigns.letter_choice (recipient);

-- The daily round, by whichever program comes first.
create table campaigns.round (
    day         date        primary key,
    started_at  timestamptz not null,
    finished_at timestamptz
);
