-- Values of the project, each as of one record of the journal. The journal can always make them
-- again; they make opening quick and damage to the journal harmless.
create table snapshot (
    sequence bigint primary key,
    made_at timestamp with time zone not null,
    document clob not null,
    sha256 char(64) not null
);

-- What the interface remembers about a project: zoom, what was open. Lost with this file, missed by
-- nobody.
create table setting (
    name varchar(200) primary key,
    document clob not null
);
