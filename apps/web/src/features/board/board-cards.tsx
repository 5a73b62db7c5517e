import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ActionCard, BoardStep, CaseCard, ReferralCard } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Seat } from '../../ui/seat.js';
import { ActionStatusMark } from '../actions/action-status.js';
import { ReferralStateMark } from '../referrals/referral-state.js';
import styles from './board-cards.module.css';
import { BoardClock } from './board-clock.js';

/** What every card is shown with. */
interface Around {
  directory: Directory;
  /** Milliseconds since 1970. */
  now: number;
  /** Names of those who are in the case now. */
  here?: readonly string[] | undefined;
}

/** Somebody accompanied: who leads, what is due first and with whom, where else they stand, who is there now. */
export function CaseOnBoard({ card, column, directory, now, here }: Around & { card: CaseCard; column: string }) {
  const { t, i18n } = useTranslation();
  const { leadAgencyId, step } = card;
  const also = card.stages.filter((stage) => stage !== column).map((stage) => t(`fileStage.${stage}`));
  const body = (
    <>
      <span className={styles.name}>
        <b dir="auto">{card.handle}</b>
        {card.urgent && <Presses />}
      </span>
      <span className={styles.lead}>
        {leadAgencyId === null
          ? t('board.stepsOnly')
          : directory.isUs(leadAgencyId)
            ? t('board.ledByUs')
            : t('board.ledBy', { agency: directory.agency(leadAgencyId)?.shortName ?? t('app.anAgency') })}
      </span>
      {step ? (
        <Step step={step} directory={directory} now={now} />
      ) : (
        <span className={styles.quiet}>{t('board.noStep')}</span>
      )}
      {also.length > 0 && (
        <span className={styles.also}>
          {t('board.also', { stages: new Intl.ListFormat(i18n.language, { type: 'unit' }).format(also) })}
        </span>
      )}
      <Here names={here} />
    </>
  );
  return card.reads ? (
    <Link to="/cases/$caseId" params={{ caseId: card.caseId }} className={styles.card} data-card={card.caseId}>
      {body}
    </Link>
  ) : (
    <Link to="/referrals/$referralId" params={{ referralId: step!.id }} className={styles.card} data-card={card.caseId}>
      {body}
    </Link>
  );
}

function Step({ step, directory, now }: { step: BoardStep; directory: Directory; now: number }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={styles.step} dir="auto">
        {step.kind === 'action'
          ? (step.title ?? t('board.erased'))
          : t('board.referral', {
              service: t(`referral.serviceName.${step.service}`),
              state: t(`referral.state.${step.state}`),
            })}
      </span>
      <Holder agencyId={step.agencyId} directory={directory} />
      <BoardClock dueAt={step.dueAt} now={now} />
    </>
  );
}

/** Whose turn it is; ours is said first and stands out. */
function Holder({ agencyId, directory }: { agencyId: string | null; directory: Directory }) {
  const { t } = useTranslation();
  if (agencyId === null) return <span className={styles.holder}>{t('referral.waitsForCoordinator')}</span>;
  const agency = directory.agency(agencyId);
  const us = directory.isUs(agencyId);
  const name = agency?.shortName ?? t('app.anAgency');
  return (
    <span className={styles.holder} data-us={us || undefined}>
      <Seat letters={agency?.letters ?? ''} name={name} us={us} size="small" />
      {us ? t('referral.waitsForUs') : t('referral.waitsFor', { agency: name })}
    </span>
  );
}

/** A referral: what for, of whom, between whom, how it stands, until when. */
export function ReferralOnBoard({ card, directory, now }: Around & { card: ReferralCard }) {
  const { t } = useTranslation();
  const name = (id: string) =>
    directory.isUs(id) ? t('board.us') : (directory.agency(id)?.shortName ?? t('app.anAgency'));
  return (
    <Link to="/referrals/$referralId" params={{ referralId: card.id }} className={styles.card} data-card={card.id}>
      <span className={styles.name}>
        <b dir="auto">{card.handle}</b>
        {card.priority === 'urgent' && <Presses />}
      </span>
      <span className={styles.step}>{t(`referral.serviceName.${card.service}`)}</span>
      <span className={styles.lead}>
        {t('referral.between', { from: name(card.senderAgencyId), to: name(card.receiverAgencyId) })}
      </span>
      <ReferralStateMark state={card.state} />
      <BoardClock dueAt={card.dueAt} now={now} />
    </Link>
  );
}

/** What an agency agreed to do: what, for whom, who does it, how it stands, until when. */
export function ActionOnBoard({ card, directory, now }: Around & { card: ActionCard }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const who =
    card.holderId === null
      ? t('action.nobodyYet')
      : card.holderId === me.personId
        ? t('action.you')
        : (directory.person(card.holderId)?.name ?? t('app.somebody'));
  return (
    <Link to="/actions/$actionId" params={{ actionId: card.id }} className={styles.card} data-card={card.id}>
      <span className={styles.step} dir="auto">
        {card.title ?? t('board.erased')}
        {card.priority !== 'normal' && <Presses />}
      </span>
      <span className={styles.lead} dir="auto">
        {card.handle ?? t('board.inMeeting')}, {who}
      </span>
      <ActionStatusMark status={card.status} />
      {card.status !== 'done' && card.status !== 'declined' && <BoardClock dueAt={card.dueAt} now={now} />}
    </Link>
  );
}

function Presses() {
  const { t } = useTranslation();
  return <span className={styles.presses}>{t('board.urgent')}</span>;
}

/** Who is in the case at this moment. */
function Here({ names = [] }: { names?: readonly string[] | undefined }) {
  const { t, i18n } = useTranslation();
  if (names.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
  return <span className={styles.here}>{t('board.here', { names: list, count: names.length })}</span>;
}
