import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type CaseView, holdsAny, PART_READERS } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { OpenHere } from '../glass/open-here.js';
import { FactsHead } from '../cases/facts-head.js';
import facts from '../cases/facts.module.css';

/** The way to the person's file, for whoever opens files. What stands in it is not shown before it was opened. */
export function FactsFile({ view, directory }: { view: CaseView; directory: Directory }) {
  const { t } = useTranslation();
  const { actor } = useSession();
  if (directory.quiet || !holdsAny(actor, PART_READERS)) return null;
  return (
    <section>
      <FactsHead title={t('personFile.title')}>
        <Button component={Link} to={`/cases/${view.id}/file`} variant="subtle" className={facts.link}>
          {t('personFile.see')}
        </Button>
      </FactsHead>
      <p className={facts.fixed}>{t('personFile.facts')}</p>
      <OpenHere reference={view.reference} />
    </section>
  );
}
