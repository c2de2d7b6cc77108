create schema indicators;

create table indicators.unit (
    unit     text primary key,
    quantity text    not null,
    factor   numeric not null,
    decimals int     not null
);

create table indicators.dimension (
    dimension    text primary key,
    name_vi      text not null,
    name_en      text not null,
    completeness text not null check (completeness in ('complete', 'partial', 'overlapping', 'open'))
);

create table indicators.category (
    dimension text not null references indicators.dimension,
    category  text not null,
    name_vi   text not null,
    name_en   text not null,
    ord       int  not null,
    primary key (dimension, category)
);

-- A row is one version of a definition; the words of the columns are those of catalogue/indicators.csv.
create table indicators.indicator (
    code        text        not null,
    version     int         not null,
    valid_from  date        not null,
    valid_until date,
    ord         int         not null,
    name_vi     text        not null,
    name_en     text        not null,
    unit        text        not null references indicators.unit,
    grp         text        not null,
    kind        text        not null,
    time_rule   text        not null,
    space_rule  text        not null,
    numerator   text,
    denominator text,
    weight      text,
    dimensions  text[]      not null,
    level       text        not null,
    frequencies text[]      not null,
    cumulative  text,
    scope       text,
    min         numeric,
    max         numeric,
    note        text        not null,
    source      text        not null,
    recorded_at timestamptz not null,
    primary key (code, version)
);

create table indicators.check_rule (
    code       text primary key,
    ord        int  not null,
    severity   text not null,
    kind       text not null,
    expression text not null,
    applies_to text not null,
    message_vi text not null,
    cure_vi    text not null
);

-- Thresholds that law or the house sets, with the dates they hold.
create table indicators.parameter (
    name        text    not null,
    valid_from  date    not null,
    valid_until date,
    value       numeric not null,
    source      text    not null,
    primary key (name, valid_from)
);

create table indicators.form (
    code    text primary key,
    length  text not null,
    level   text not null,
    name_vi text not null,
    name_en text not null
);

-- Cell numbers belong to the form, not to a version, and are never used again.
create table indicators.cell (
    form      text not null references indicators.form,
    cell      int  not null,
    indicator text not null,
    meaning   int  not null,
    part      text not null check (part in ('value', 'base')),
    dimension text not null,
    category  text not null,
    primary key (form, cell),
    unique (form, indicator, meaning, part, dimension, category)
);

create table indicators.form_version (
    form        text        not null references indicators.form,
    version     int         not null,
    valid_from  date        not null,
    valid_until date,
    cells       int[]       not null,
    recorded_at timestamptz not null,
    primary key (form, version)
);

-- Grows by one with every change of the catalogue, so that what is held in memory can be known to be current.
create table indicators.edition (
    edition     int generated always as identity primary key,
    file        text        not null,
    recorded_at timestamptz not null
);
