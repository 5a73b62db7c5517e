import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { InPlace } from '../../ui/list-state.js';

/** Where an address leads nowhere. */
export function Nowhere() {
  const { t } = useTranslation();
  return (
    <main>
      <InPlace
        page
        title={t('app.nothingHere')}
        text={t('app.nothingHereText')}
        act={
          <Button component={Link} to="/cases">
            {t('app.toCases')}
          </Button>
        }
      />
    </main>
  );
}
