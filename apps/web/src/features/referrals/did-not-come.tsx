import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../../ui/list-state.js';

/** In place of referrals, or of what is to be known for one, that did not come: what is so, and asking again. */
export function DidNotCome({ onTryAgain }: { onTryAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <InPlace
      title={t('referrals.failed')}
      text={t('referrals.failedText')}
      act={<Button onClick={onTryAgain}>{t('app.tryAgain')}</Button>}
    />
  );
}
