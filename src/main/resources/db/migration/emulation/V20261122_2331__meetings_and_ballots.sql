-- How a cluster meets and votes (quy tắc biểu quyết); of the rows that hold for a cluster the newest counts, one that
-- names a cluster before one for all. A meeting and a ballot keep what held when they were made.
create table emulation.vote_rule (
    id          int generated always as identity primary key,
    cluster     text,
    valid_from  date    not null,
    quorum_of   int     not null check (quorum_of > 0),
    quorum_in   int     not null check (quorum_in >= quorum_of),
    yes_percent numeric not null check (yes_percent > 0 and yes_percent <= 100),
    recusal     boolean not null,
    origin      text    not null
);
insert into emulation.vote_rule (cluster, valid_from, quorum_of, quorum_in, yes_percent, recusal, origin)
values (null, '2000-01-01', 2, 3, 80, false, 'Thông lệ các cụm thi đua: họp từ 2/3, đạt từ 80% tổng số thành viên');

-- A meeting of a cluster about its year (hội nghị bình xét). What changes is appended beside it.
create table emulation.meeting (
    id         int generated always as identity primary key,
    cluster    text        not null,
    year       int         not null,
    day        date        not null,
    hour       time        not null,
    place      text        not null,
    host       int,
    programme  text        not null,
    quorum_of  int         not null,
    quorum_in  int         not null,
    planned_at timestamptz not null,
    planned_by text        not null
);
create index on emulation.meeting (cluster, year);

create table emulation.meeting_step (
    id       int generated always as identity primary key,
    meeting  int         not null references emulation.meeting,
    step     text        not null,
    reason   text        not null,
    taken_at timestamptz not null,
    taken_by text        not null
);
create index on emulation.meeting_step (meeting);

-- Who came; the newest of a member counts.
create table emulation.attendance (
    id           int generated always as identity primary key,
    meeting      int         not null references emulation.meeting,
    organisation int         not null,
    present      boolean     not null,
    person       text        not null,
    noted_at     timestamptz not null,
    noted_by     text        not null
);
create index on emulation.attendance (meeting);

-- What was agreed on; one that names members becomes a task of theirs.
create table emulation.conclusion (
    id        int generated always as identity primary key,
    meeting   int         not null references emulation.meeting,
    content   text        not null,
    members   int[]       not null,
    due       date,
    added_at  timestamptz not null,
    added_by  text        not null
);
create index on emulation.conclusion (meeting);

create table emulation.minutes_confirmation (
    meeting      int         not null references emulation.meeting,
    organisation int         not null,
    confirmed_at timestamptz not null,
    confirmed_by text        not null,
    primary key (meeting, organisation)
);

-- A secret ballot (cuộc bỏ phiếu kín): its rule is fixed with it. Its row is locked by every vote (shared) and by every
-- step (alone): a vote is in before the box is closed, or not at all.
create table emulation.ballot (
    id          int generated always as identity primary key,
    meeting     int         not null references emulation.meeting,
    cluster     text        not null,
    year        int         not null,
    round       int         not null,
    first       int         references emulation.ballot,
    yes_percent numeric     not null,
    recusal     boolean     not null,
    prepared_at timestamptz not null,
    prepared_by text        not null
);
create index on emulation.ballot (cluster, year);

create table emulation.ballot_step (
    id       int generated always as identity primary key,
    ballot   int         not null references emulation.ballot,
    step     text        not null,
    reason   text        not null,
    taken_at timestamptz not null,
    taken_by text        not null
);
create index on emulation.ballot_step (ballot);

-- subject: what another part calls it, `award:17`; a question put by hand has `question:…`
create table emulation.question (
    id           int generated always as identity primary key,
    ballot       int  not null references emulation.ballot,
    place        int  not null,
    subject      text not null,
    title        text not null,
    detail       text not null,
    address      text not null,
    organisation int,
    unique (ballot, place)
);

-- Who may vote, one alliance one vote; somebody may be taken off the roll with a reason.
create table emulation.voter (
    ballot       int  not null references emulation.ballot,
    organisation int  not null,
    place        int  not null,
    removed_at   timestamptz,
    removed_by   text,
    reason       text,
    primary key (ballot, organisation)
);

-- key: the public half of the teller's code, which nobody keeps
create table emulation.teller (
    ballot       int  not null references emulation.ballot,
    place        int  not null,
    account      text not null,
    organisation int  not null,
    key          bytea,
    taken_at     timestamptz,
    signed_at    timestamptz,
    primary key (ballot, place),
    unique (ballot, account)
);

-- That a member has voted, and how: the roll, not the vote. The receipt is the short print of the sealed envelope; of a
-- vote on paper there is none.
create table emulation.cast_vote (
    ballot       int         not null references emulation.ballot,
    organisation int         not null,
    way          text        not null check (way in ('screen', 'paper', 'written')),
    receipt      text        not null,
    cast_at      timestamptz not null,
    cast_by      text        not null,
    primary key (ballot, organisation)
);

-- The vote until the box is opened, sealed so that only two tellers together open it; then destroyed.
create table emulation.envelope (
    ballot       int   not null references emulation.ballot,
    organisation int   not null,
    sealed       bytea not null,
    primary key (ballot, organisation)
);

-- What tellers counted on paper, sealed alike; then destroyed.
create table emulation.paper_count (
    ballot int   not null references emulation.ballot,
    teller int   not null,
    sealed bytea not null,
    primary key (ballot, teller)
);

-- The votes once the box is open: loose, each question mixed by itself. No voter, no time, no number of its own, no
-- thread from one question to the next; nothing must ever be added that makes two rows of a question differ.
create table emulation.loose_vote (
    question int  not null references emulation.question,
    answer   text not null check (answer in ('yes', 'no', 'invalid'))
);
create index on emulation.loose_vote (question);
