import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { ActSheet, type Asked, type AskedStep } from '../actions/act-sheet.js';
import { ActWaits } from '../actions/act-waits.js';
import { ActionStatusMark } from '../actions/action-status.js';
import { isOneTap, stepKey } from '../actions/action-steps.js';
import { DueClock } from '../actions/due-clock.js';
import { useAct } from '../actions/use-act.js';
import { useNow } from '../actions/use-now.js';
import { type ActionHere, actionsHere } from './actions-here.js';
import { agreePlaceAt, agreePlaces } from './agree-places.js';
import { type Agreeing, AgreeSheet } from './agree-sheet.js';
import { useNames } from './case-names.js';
import { useComposing } from './composing.js';
import { FactsHead } from './facts-head.js';
import facts from './facts.module.css';
import styles from './facts-actions.module.css';
import { SeatTile } from './seat-tile.js';
import { stepsHere } from './steps-here.js';

/** What was agreed and is open, in the case and in the parts that one reads; and how to agree on more. */
export function FactsActions({ view, parts, directory }: FactsActionsProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [{ where }] = useComposing(view.id);
  const [agreeing, setAgreeing] = useState<Agreeing | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { act, acting } = useAct();
  const places = agreePlaces(actor, view, parts);
  const all = actionsHere(view, parts, useNow());
  const place = agreePlaceAt(where, places) ?? places[0];
  if (!place && all.length === 0) return null;
  return (
    <section>
      <FactsHead title={t('actions.title')}>
        {place && (
          <Button
            variant="subtle"
            className={facts.link}
            aria-label={t(place.proposes ? 'agreeing.titlePropose' : 'agreeing.title')}
            onClick={() => setAgreeing({ where, words: '', fixed: false })}
          >
            {t(place.proposes ? 'actionsHere.actPropose' : 'actionsHere.act')}
          </Button>
        )}
      </FactsHead>
      {all.length === 0 && <p className={facts.fixed}>{t('actionsHere.none')}</p>}
      <ul>
        {all.map((one) => (
          <Row
            key={one.action.id}
            here={one}
            acting={acting.has(one.action.id)}
            directory={directory}
            onStep={(step) =>
              isOneTap(step) ? void act(one.action, step) : setAsked({ action: one.action, step: step as AskedStep })
            }
          />
        ))}
      </ul>
      <AgreeSheet
        agreeing={agreeing}
        view={view}
        parts={parts}
        directory={directory}
        onClose={() => setAgreeing(null)}
      />
      <ActSheet asked={asked} act={act} onClose={() => setAsked(null)} />
    </section>
  );
}

interface FactsActionsProps {
  view: CaseView;
  /** The parts that one reads. */
  parts: readonly PartView[];
  directory: Directory;
}

function Row({ here: { action, channel, part }, acting, directory, onStep }: RowProps) {
  const { t } = useTranslation();
  const { actor, me } = useSession();
  const names = useNames(directory);
  const { id, ownerAgencyId: agencyId, holderId, title } = action;
  const agency = names.shortAgency(agencyId);
  const holder = holderId && (holderId === me.personId ? t('action.you') : names.person(holderId));
  const steps = acting ? [] : stepsHere(actor, channel, action);
  return (
    <li className={styles.row}>
      <SeatTile agencyId={agencyId} directory={directory} />
      <Link to="/actions/$actionId" params={{ actionId: id }} className={styles.what} dir="auto">
        {title ?? t('actionsHere.erased')}
      </Link>
      <p className={styles.more}>
        <span>{holder ? t('actionsHere.holder', { agency, name: holder }) : agency}</span>
        <DueClock action={action} />
        <ActionStatusMark status={action.status} />
        {part && (
          <span className={styles.part}>
            <IconLock size={14} stroke={1.8} aria-hidden="true" />
            {t(`partName.${part}`)}
          </span>
        )}
      </p>
      {steps.length > 0 && (
        <p className={styles.steps}>
          {steps.map((step, place) => (
            <Button
              key={step}
              size="compact-sm"
              variant={place === 0 ? 'light' : 'subtle'}
              aria-label={t('actions.actOn', { act: t(stepKey(step, action.status)), title: title ?? '' })}
              onClick={() => onStep(step)}
            >
              {t(stepKey(step, action.status))}
            </Button>
          ))}
        </p>
      )}
      <div className={styles.waits}>
        <ActWaits action={action} />
      </div>
    </li>
  );
}

interface RowProps {
  here: ActionHere;
  /** A step was just taken, and what it changed has not come yet. */
  acting: boolean;
  directory: Directory;
  onStep: (step: ReturnType<typeof stepsHere>[number]) => void;
}
