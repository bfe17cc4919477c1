-- Stands for a migration that this version does not know.
create table tomorrow (id bigint primary key);
