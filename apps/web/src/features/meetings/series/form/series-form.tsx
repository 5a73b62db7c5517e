import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode, type SubmitEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MeetingRule } from '#libs/domain';
import { useDirectory } from '../../../../live/directory.js';
import { announce } from '../../../../ui/announcer.js';
import { dayIn } from '../../../actions/local-time.js';
import { useTableCalendar } from '../../../cases/use-table-calendar.js';
import { ActProblem } from '../../../people/act-problem.js';
import { DoButton } from '../../../people/do-button.js';
import forms from '../../../people/forms.module.css';
import styles from './form.module.css';
import { datesPreview } from './dates-preview.js';
import { DatesPreviewList } from './dates-preview-list.js';
import { DeadlinesPart } from './deadlines-part.js';
import { NamePart } from './name-part.js';
import { QuorumPart } from './quorum-part.js';
import { RotaPart } from './rota-part.js';
import { SeatsPart } from './seats-part.js';
import { ruleOfDraft, type SeriesDraft } from './series-draft.js';
import { TemplatePart } from './template-part.js';
import { WhenPart } from './when-part.js';
import { wrongInDraft } from './wrong-in-draft.js';

/** A series that is being written, with what would come of it beside it. What is wrong is said once it was tried to keep it. */
export function SeriesForm({ draft, onChange, rule, onSave, busy, problem, submit, back, children }: SeriesFormProps) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const days = useTableCalendar(null);
  const [tried, setTried] = useState(false);
  const today = dayIn(draft.zone, Date.now());
  const meant = JSON.stringify(rule ?? ruleOfDraft(draft));
  const dates = useMemo(() => datesPreview(JSON.parse(meant) as MeetingRule, today, days), [meant, today, days]);
  const held = dates.flatMap(({ held }) => held ?? []);
  const all = wrongInDraft(draft, (id) => directory.agencies.find((one) => one.id === id)?.sector, held);
  // A time that does not exist is said at once: it is the rule itself that shows it.
  const wrong = tried ? all : all.gap ? { gap: all.gap } : {};
  // What keeps the rule from giving dates.
  const fault = all.weekdays ?? all.on ?? all.until ?? all.interval ?? all.starts;
  const part = { draft, wrong, set: (change: Partial<SeriesDraft>) => onChange({ ...draft, ...change }) };
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(all).length > 0) return announce(t('series.wrong'));
    onSave();
  };
  return (
    <form onSubmit={save} noValidate className={styles.form}>
      <div>
        <NamePart {...part} />
        <WhenPart {...part} />
        <SeatsPart {...part} directory={directory} />
        <QuorumPart {...part} directory={directory} />
        <TemplatePart {...part} />
        <DeadlinesPart {...part} />
        <RotaPart {...part} directory={directory} />
        {children}
        <div className={styles.formActs}>
          {tried && Object.keys(all).length > 0 && (
            <p className={forms.wrong} role="alert">
              {t('series.wrong')}
            </p>
          )}
          <ActProblem of={problem} />
          <Button renderRoot={(props) => <Link {...back} {...props} />}>{t('app.cancel')}</Button>
          <DoButton busy={busy}>{submit}</DoButton>
        </div>
      </div>
      <div className={styles.aside}>
        <DatesPreviewList draft={draft} dates={dates} words={fault ? t(`series.ruleWrong.${fault}`) : null} />
      </div>
    </form>
  );
}

interface SeriesFormProps {
  draft: SeriesDraft;
  onChange: (draft: SeriesDraft) => void;
  /** The rule as it would hold, where that is not the one that is written. */
  rule?: MeetingRule;
  onSave: () => void;
  busy: boolean;
  problem: unknown;
  submit: string;
  /** Where one goes without keeping it. */
  back: { to: '/meetings' } | { to: '/meetings/series/$seriesId'; params: { seriesId: string } };
  /** What else is asked before it is kept. */
  children?: ReactNode;
}
