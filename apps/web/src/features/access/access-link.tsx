import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { mayReadAccess } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { Section } from '../people/page.js';

/** Where whoever looks after data of their agency finds the log. */
export function AccessSection() {
  const { t } = useTranslation();
  const { actor } = useSession();
  if (!mayReadAccess(actor)) return null;
  return (
    <Section
      title={t('access.section')}
      text={t('access.sectionText')}
      act={
        <Button component={Link} to="/access">
          {t('access.link')}
        </Button>
      }
    />
  );
}
