import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InPlace, Lines } from '../../ui/list-state.js';
import { Panel } from './page.js';

/** In place of what is not there yet: its shape, or that it did not come. */
export function NotHereYet({ failed, title, onTryAgain }: NotHereYetProps) {
  const { t } = useTranslation();
  return (
    <Panel>
      {failed ? (
        <InPlace
          title={title ?? t('people.failed')}
          text={t('people.failedText')}
          act={<Button onClick={onTryAgain}>{t('app.tryAgain')}</Button>}
        />
      ) : (
        <Lines widths={[24, 46, 0, 30, 52, 0, 20, 40]} />
      )}
    </Panel>
  );
}

interface NotHereYetProps {
  failed: boolean;
  /** What did not come; without it the people of the table. */
  title?: string;
  onTryAgain: () => void;
}
