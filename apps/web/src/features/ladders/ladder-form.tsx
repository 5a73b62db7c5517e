import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_LADDERS, type LadderRow, problemsInLadder, RUNGS_MAX } from '#libs/domain';
import { laddersQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from '../people/act-problem.js';
import { DoButton } from '../people/do-button.js';
import forms from '../people/forms.module.css';
import { type Send, useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { type DraftRung, draftOf, ladderOfDraft, moved, nextRung } from './draft.js';
import { LadderPreview } from './ladder-preview.js';
import styles from './ladders.module.css';
import { RungFields } from './rung-fields.js';

/** The steps of one ladder, each with what is wrong with it, and what would come of them. */
export function LadderForm({ row, onClose }: { row: LadderRow; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [draft, setDraft] = useState(() => draftOf(row));
  const add = useRef<HTMLButtonElement>(null);
  const { rungs } = draft;
  const ladder = ladderOfDraft(draft);
  const problems = problemsInLadder(ladder);
  const set = (changed: DraftRung[]) => {
    setDraft({ ...draft, rungs: changed });
    clear();
  };

  const ends = async (shown: LadderRow, sends: (send: Send) => Promise<unknown>) => {
    const change = (now: LadderRow[]) => now.map((one) => (one.name === row.name ? shown : one));
    const done = await run((send) => showingAtOnce<LadderRow[]>(queries, laddersQuery, change, () => sends(send)));
    if (!done) return;
    announce(t('people.saved'));
    onClose();
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (problems.length) return announce(t('ladders.wrong'));
    const { version } = draft;
    const { obsoleteAfterHours, rungs: said } = ladder;
    await ends({ ...row, own: true, ladder }, (send) =>
      send('PUT', `/api/ladders/${row.name}`, { version, obsoleteAfterHours, rungs: said }),
    );
  };
  const reset = () =>
    ends({ ...row, own: false, ladder: DEFAULT_LADDERS[row.name] }, (send) =>
      send('POST', `/api/ladders/${row.name}/reset`, { version: draft.version }),
    );
  const general = problems.filter(({ rung }) => rung === null);
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>{t('ladders.keeps')}</p>
        {rungs.map((rung, place) => (
          <RungFields
            key={rung.key}
            number={place + 1}
            of={rungs.length}
            rung={rung}
            problems={problems.filter((one) => one.rung === place + 1).map((one) => one.problem)}
            onChange={(change) => set(rungs.map((one) => (one === rung ? { ...one, ...change } : one)))}
            onMove={(by) => set(moved(rungs, place, by))}
            onRemove={() => {
              set(rungs.filter((one) => one !== rung));
              add.current?.focus();
            }}
          />
        ))}
        {general.map((one) => (
          <p key={one.problem} className={forms.wrong} role="alert">
            {t(`ladders.problem.${one.problem}`)}
          </p>
        ))}
        <div className={styles.acts}>
          {rungs.length < RUNGS_MAX && (
            <Button ref={add} onClick={() => set([...rungs, nextRung(rungs)])}>
              {t('ladders.add')}
            </Button>
          )}
        </div>
        <LadderPreview ladder={ladder} name={row.name} wrong={problems.length > 0} />
        <ActProblem of={problem} illegal={t('ladders.changedMeanwhile')} />
      </div>
      <SheetActs>
        {row.own && <Button onClick={() => void reset()}>{t('ladders.reset')}</Button>}
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{t('people.save')}</DoButton>
      </SheetActs>
    </form>
  );
}
