-- Keys are the metric's number, shifted left by 40 bits, and the second since 1970.
create table of_second (
    id bigint primary key,
    low real not null,
    mean real not null,
    high real not null,
    samples integer not null
);

-- The same of each minute and each hour: least, mean and most of its samples.
create table of_minute (
    id bigint primary key,
    low real not null,
    mean real not null,
    high real not null,
    samples integer not null
);

create table of_hour (
    id bigint primary key,
    low real not null,
    mean real not null,
    high real not null,
    samples integer not null
);
