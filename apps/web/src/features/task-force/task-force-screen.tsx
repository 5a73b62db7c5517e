import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allows, relationsToAgency, type TaskForceView } from '#libs/domain';
import { useCell, useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { Lines } from '../../ui/list-state.js';
import { WhenWeWork } from '../calendar/when-we-work.js';
import { Ladders } from '../ladders/ladders.js';
import { Confirming } from '../people/confirming.js';
import { Inviting } from '../people/inviting.js';
import { Page } from '../people/page.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { RemindersFare } from '../health/reminders-fare.js';
import { peopleAtTable } from '../people/table-people.js';
import { Agencies } from './agencies.js';
import { bulkRun } from './bulk-run.js';
import { EverybodysSessions } from './everybodys-sessions.js';
import { People } from './people.js';
import { Settings } from './settings.js';

/** What reads lists is fetched when somebody wants to give one. */
const Bulk = lazy(() => import('./bulk.js').then((file) => ({ default: file.Bulk })));

/** The task force: what is true of the whole table, when it works, who sits at it and as what, who is invited. */
export function TaskForceScreen() {
  const { t } = useTranslation();
  const query = useQuery(taskForceQuery);
  return (
    <Confirming>
      {query.data ? (
        <Known table={query.data} />
      ) : (
        <Page name={t('shell.taskForce')} heading={t('shell.taskForce')}>
          <NotHereYet failed={query.isError} onTryAgain={() => void query.refetch()} />
        </Page>
      )}
    </Confirming>
  );
}

function Known({ table }: { table: TaskForceView }) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const run = useCell(bulkRun);
  const [bulk, setBulk] = useState(false);
  const people = peopleAtTable(table.agencies, i18n.language);
  const agencies = table.agencies.filter(({ id }) => allows('person.invite', me, relationsToAgency(me, id)));
  if (bulk) {
    return (
      <Suspense
        fallback={
          <Page name={t('bulk.title')} heading={t('bulk.title')}>
            <Lines widths={[40, 60, 50]} />
          </Page>
        }
      >
        <Bulk table={table} agencies={agencies} onClose={() => setBulk(false)} />
      </Suspense>
    );
  }
  return (
    <Page
      name={t('shell.taskForce')}
      heading={t('table.heading', {
        people: t('table.people', { count: people.length }),
        agencies: t('table.agencies', { count: table.agencies.length }),
      })}
      lead={table.name}
    >
      <Settings table={table} />
      <Agencies table={table} />
      <WhenWeWork />
      <RemindersFare />
      <Ladders />
      <People table={table} people={people} />
      {agencies.length > 0 && (
        <Inviting
          table={table}
          agencies={agencies}
          otherAct={
            <Button onClick={() => setBulk(true)}>
              {run?.running ? t('bulk.underWay', { done: run.done, count: run.rows.length }) : t('bulk.act')}
            </Button>
          }
        />
      )}
      {allows('task-force.end-sessions', me, ['table']) && <EverybodysSessions />}
    </Page>
  );
}
