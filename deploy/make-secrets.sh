#!/bin/sh
# Makes what docker-compose.yml needs and nobody else may know, once: passwords in .env, and the installation's key in
# deploy/secrets/installation.key. What is there already is left as it is.
#   sh deploy/make-secrets.sh baraza.example.org
set -eu

host=${1:-}
case $host in
  '' | -* | *[!A-Za-z0-9.-]*)
    echo 'Name the host that people type, as in: sh deploy/make-secrets.sh baraza.example.org' >&2
    exit 1
    ;;
esac
cd "$(dirname "$0")/.."
umask 077

key=deploy/secrets/installation.key
if [ -e .env ] && [ ! -e "$key" ]; then
  echo "$key is gone, and people's passwords and links need it: put it back from its backup. Nothing was made." >&2
  exit 1
fi

chance() { od -An -N"$1" -tx1 /dev/urandom | tr -d ' \n'; }

if [ -e "$key" ]; then
  echo "$key is there already and was left as it is."
else
  mkdir -p deploy/secrets
  chance 32 > "$key.new"
  # Readable for the user inside the container, whoever that is here; the folder lets nobody else come near.
  chmod 444 "$key.new"
  mv "$key.new" "$key"
  echo "The installation's key is $key. Keep a copy apart from the database: nobody can sign in without it."
fi

if [ -e .env ]; then
  echo '.env is there already and was left as it is.'
else
  # Aside and then renamed: there is no file rather than half of one.
  {
    echo '# Settings of docker-compose.yml. Keep it apart from the backups of the database; nobody else may read it.'
    echo "BARAZA_HOST=$host"
    for name in POSTGRES_PASSWORD BARAZA_OWNER_PASSWORD BARAZA_APP_PASSWORD BARAZA_REDIS_PASSWORD; do
      echo "$name=$(chance 24)"
    done
    echo
    echo '# The mail server that takes letters; without it administrators hand links over themselves.'
    echo '#SMTP_URL=smtps://user:password@mail.example.org:465'
    echo "#MAIL_FROM=baraza@$host"
    echo
    echo '# Or, for trying the letters out, one that keeps all of them and sends none: http://127.0.0.1:8025'
    echo '#COMPOSE_PROFILES=catch-mail'
    echo '#SMTP_URL=smtp://127.0.0.1:1025'
    echo "#MAIL_FROM=baraza@$host"
  } > .env.new
  mv .env.new .env
  echo 'The passwords are in .env.'
fi
