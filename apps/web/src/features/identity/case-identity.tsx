import { Button } from '@mantine/core';
import { IconUserShield } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, mayTouchIdentity, type PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { IDENTITY, identityQuery } from '../../live/identity-query.js';
import { useDates } from '../../ui/dates.js';
import { FactsHead } from '../cases/facts-head.js';
import { useNames } from '../cases/case-names.js';
import { AnonymitySheet } from './anonymity-sheet.js';
import { CardSheet } from './card-sheet.js';
import { CaseAsks } from './case-asks.js';
import styles from './identity.module.css';
import { UicSheet } from './uic-sheet.js';
import { VaultSheet } from './vault-sheet.js';

type Asked = 'card' | 'anonymity' | 'vault' | 'uic';

/** Who they are, as far as it is anybody's: that they are anonymous, their card, who asks because of it, and what my agency keeps. */
export function CaseIdentity({ view, parts, directory }: CaseIdentityProps) {
  const { t } = useTranslation();
  const { actor, me } = useSession();
  const treats = mayTouchIdentity('card.give', actor, {
    agencyIds: view.seats.map(({ agencyId }) => agencyId),
    leadAgencyId: view.leadAgencyId,
    sector: directory.agency(me.agencyId)?.sector ?? null,
  });
  if (!treats && !view.anonymous && view.asks.length === 0) return null;
  return (
    <section>
      <FactsHead title={t('identity.title')} />
      {view.anonymous && (
        <p className={styles.anonymous}>
          <IconUserShield size={20} stroke={1.6} aria-hidden="true" />
          <b>{t('identity.anonymous')}</b>
          <span>{t('identity.anonymousText')}</span>
        </p>
      )}
      {view.asks.length > 0 && <CaseAsks view={view} parts={parts} directory={directory} />}
      {treats && <Known view={view} directory={directory} />}
    </section>
  );
}

interface CaseIdentityProps {
  view: CaseView;
  /** The parts that one reads. */
  parts: readonly PartView[];
  directory: Directory;
}

function Known({ view, directory }: Omit<CaseIdentityProps, 'parts'>) {
  const { t } = useTranslation();
  const names = useNames(directory);
  const dates = useDates();
  const known = useQuery(identityQuery(view.id)).data;
  const [asked, setAsked] = useState<Asked | null>(null);
  const queries = useQueryClient();
  // What others did about it is told by the case.
  useEffect(() => void queries.invalidateQueries({ queryKey: [IDENTITY, view.id] }), [queries, view]);
  if (!known) return null;
  const { card, kept, coded } = known;
  const open = view.status === 'open' && !directory.quiet;
  const close = () => setAsked(null);
  const button = (what: Asked, words: string) => (
    <Button variant="subtle" className={styles.link} aria-haspopup="dialog" onClick={() => setAsked(what)}>
      {words}
    </Button>
  );
  return (
    <>
      <div className={styles.block}>
        <p>
          {card
            ? t('identity.card', { day: dates.date(new Date(card.at)), agency: names.agency(card.agencyId) })
            : t('identity.noCard')}
        </p>
        {!directory.quiet && (
          <div className={styles.acts}>{button('card', t(card ? 'identity.act.cardAgain' : 'identity.act.card'))}</div>
        )}
      </div>
      {!view.anonymous && (
        <div className={styles.block}>
          <p>{t(kept ? 'identity.kept' : 'identity.nothing')}</p>
          <div className={styles.acts}>
            {kept && button('vault', t('identity.act.open'))}
            {!kept && open && button('vault', t('identity.act.write'))}
            {open && button('uic', t('identity.act.code'))}
          </div>
        </div>
      )}
      {open && (
        <div className={`${styles.block} ${styles.acts}`}>
          {button('anonymity', t(view.anonymous ? 'identity.act.lift' : 'identity.act.anonymous'))}
        </div>
      )}
      <CardSheet caseId={view.id} again={card !== null} opened={asked === 'card'} onClose={close} />
      <AnonymitySheet caseId={view.id} on={!view.anonymous} opened={asked === 'anonymity'} onClose={close} />
      <VaultSheet caseId={view.id} writes={!kept} directory={directory} opened={asked === 'vault'} onClose={close} />
      <UicSheet caseId={view.id} noted={coded} opened={asked === 'uic'} onClose={close} />
    </>
  );
}
