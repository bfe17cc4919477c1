-- Jobs as documents; the columns beside are for people who look.
create table job (
    id bigint primary key,
    lane varchar(20) not null,
    state varchar(20) not null,
    position bigint not null,
    token bigint not null,
    document varchar not null
);

-- What the queue knows besides: one row.
create table counters (
    id integer primary key,
    last_id bigint not null,
    last_token bigint not null,
    held boolean not null
);

-- What was guessed of a job's remaining time, and what it took then: how far guesses can be
-- trusted.
create table guess (
    id bigint generated always as identity primary key,
    kind varchar(40) not null,
    fraction real not null,
    guessed_millis bigint not null,
    took_millis bigint not null
);
