import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ActionRow as Row, filterActions } from '#libs/domain';
import type { Whose } from '../../live/actions-query.js';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { InPlace, Lines } from '../../ui/list-state.js';
import { usePageTitle } from '../../ui/page-title.js';
import { ActionRow } from './action-row.js';
import styles from './actions.module.css';
import { ActionsFilter } from './actions-filter.js';
import { ActionsEmpty, ActionsHead, ActionsTabs } from './actions-head.js';
import type { ActionsSearch } from './actions-search.js';
import { BULK_STEPS } from './bulk-acts.js';
import { BulkBar } from './bulk-bar.js';
import { QueueMenu } from './queue-menu.js';
import { inSections } from './sections.js';
import { useActionRows } from './use-action-rows.js';
import { useNaming } from './use-naming.js';
import { useNow } from './use-now.js';
import { useSteps } from './use-steps.js';

const route = getRouteApi('/behind-the-door/actions');

/** What is mine to do, and what is my agency's. */
export function ActionsScreen() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const whose: Whose = search.whose ?? 'mine';
  usePageTitle(t(`actions.${whose}`));
  return (
    <main id="content" className={styles.page} tabIndex={-1}>
      <div className={styles.column}>
        <ActionsTabs whose={whose} />
        <List key={whose} whose={whose} search={search} />
      </div>
    </main>
  );
}

function List({ whose, search }: { whose: Whose; search: ActionsSearch }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { rows, query, stepsOf } = useActionRows(whose);
  const directory = useDirectory();
  const naming = useNaming(directory);
  const steps = useSteps();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const shown = rows && filterActions(rows, search);
  const choosable = shown?.filter((row) => BULK_STEPS.some((step) => stepsOf(row).includes(step))) ?? [];
  const toggle = (id: string) =>
    setChosen((ids) => {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      return next;
    });

  if (!rows || !shown) {
    return (
      <>
        <h1 tabIndex={-1}>{t(`actions.${whose}`)}</h1>
        <div className={styles.panel}>
          {query.isError ? (
            <InPlace
              title={t('actions.failed')}
              text={t('actions.failedText')}
              act={<Button onClick={() => void query.refetch()}>{t('app.tryAgain')}</Button>}
            />
          ) : (
            <Lines widths={[24, 46, 0, 30, 52]} />
          )}
        </div>
      </>
    );
  }
  return (
    <>
      <ActionsHead rows={rows} whose={whose}>
        {choosable.length > 1 && (
          <Button onClick={() => setChosen(chosen ? null : new Set())} aria-pressed={chosen !== null}>
            {t(chosen ? 'actions.severalEnd' : 'actions.several')}
          </Button>
        )}
        {rows.length > 0 && <QueueMenu whose={whose} search={search} />}
      </ActionsHead>
      {rows.length > 0 && (
        <ActionsFilter
          rows={rows}
          search={search}
          naming={naming}
          onChange={(change) => void navigate({ search: { ...search, ...change }, replace: true })}
        />
      )}
      {rows.length === 0 && <ActionsEmpty whose={whose} />}
      {rows.length > 0 && shown.length === 0 && (
        <div className={styles.panel}>
          <InPlace
            title={t('actions.emptyFilter')}
            text={t('actions.emptyFilterText')}
            act={
              <Button
                renderRoot={(props) => <Link to="/actions" search={{ whose: search.whose }} replace {...props} />}
              >
                {t('actions.showAll')}
              </Button>
            }
          />
        </div>
      )}
      <Sections rows={shown}>
        {(row) => (
          <ActionRow
            row={row}
            directory={directory}
            steps={stepsOf(row)}
            onStep={(step) => steps.take(row, step)}
            onAgain={(entry) => steps.again(row, entry)}
            busy={steps.acting.has(row.id)}
            choice={chosen ? { chosen: chosen.has(row.id), toggle: () => toggle(row.id) } : undefined}
          />
        )}
      </Sections>
      {chosen && (
        <BulkBar
          rows={shown.filter(({ id }) => chosen.has(id))}
          all={choosable}
          stepsOf={stepsOf}
          act={steps.act}
          onChoose={(ids) => setChosen(new Set(ids))}
          directory={directory}
        />
      )}
      {steps.sheet}
    </>
  );
}

function Sections({ rows, children }: { rows: readonly Row[]; children: (row: Row) => React.ReactNode }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const now = useNow();
  return inSections(rows, me.agencyId, now).map(({ name, lines }) => (
    <section key={name} aria-labelledby={`section-${name}`}>
      <div className={styles.section}>
        <h2 id={`section-${name}`}>{t(`actions.section.${name}`)}</h2>
        <span>{lines.length}</span>
      </div>
      <ul className={styles.panel}>
        {lines.map((row) => (
          <li key={row.id}>{children(row)}</li>
        ))}
      </ul>
    </section>
  ));
}
