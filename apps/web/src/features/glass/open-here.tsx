import { Button } from '@mantine/core';
import { IconFirstAidKit } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../ui/sheet.js';
import facts from '../cases/facts.module.css';
import { BreakForm } from './break-form.js';
import { useEmergency } from './use-emergency.js';

/** In a case: the way to open the person's file in an emergency, for whoever may. Nothing for anybody else. */
export function OpenHere({ reference }: { reference: string }) {
  const { t } = useTranslation();
  const { opens } = useEmergency();
  const [opening, setOpening] = useState(false);
  if (!opens) return null;
  return (
    <div className={facts.act}>
      <Button
        variant="subtle"
        className={facts.link}
        leftSection={<IconFirstAidKit size={18} stroke={1.6} aria-hidden="true" />}
        onClick={() => setOpening(true)}
      >
        {t('glass.openHere')}
      </Button>
      <Sheet opened={opening} onClose={() => setOpening(false)} title={t('glass.openTitle')}>
        <BreakForm reference={reference} onClose={() => setOpening(false)} />
      </Sheet>
    </div>
  );
}
