import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../../ui/list-state.js';

/** In place of a screen that could not be shown. */
export function Broken() {
  const { t } = useTranslation();
  return (
    <main>
      <InPlace
        page
        title={t('app.broken')}
        text={t('app.brokenText')}
        act={<Button onClick={() => window.location.reload()}>{t('app.tryAgain')}</Button>}
      />
    </main>
  );
}
