#!/bin/sh
# Run once by the image of PostgreSQL when it makes its cluster: the role that owns the database, and the database. The
# owner may make roles and is no superuser. The password goes by the environment: arguments are seen by everybody.
set -eu

psql --username "$POSTGRES_USER" --dbname postgres --no-psqlrc --quiet --set ON_ERROR_STOP=1 << 'SQL'
\getenv password BARAZA_OWNER_PASSWORD
create role baraza_owner login createrole password :'password';
create database baraza owner baraza_owner;
SQL
