import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v4 } from 'uuid';
import { spacedCardCode } from '#libs/domain';
import { QrPicture } from '../../ui/qr-picture.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import styles from './identity.module.css';
import { useIdentityAct } from './use-identity-act.js';

/** Makes a card for the person and shows it once, to be printed or copied by hand. There is no name on it. */
export function CardSheet({ caseId, again, opened, onClose }: CardSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t('card.title')}>
      <Making caseId={caseId} again={again} onClose={onClose} />
    </Sheet>
  );
}

function Making({ caseId, again, onClose }: Omit<CardSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { act, problem, busy } = useIdentityAct();
  const [code, setCode] = useState<string | null>(null);
  // Once for the sheet: what is asked again after no answer is the same card.
  const chance = useRef(v4());
  // What is asked was said before: the question of the old card does not come up over the new one.
  const [first] = useState(again);
  if (code) {
    return (
      <>
        <p>{t('card.once')}</p>
        <Card code={code} />
        <SheetActs>
          <Button
            leftSection={<IconPrinter size={18} stroke={1.6} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('card.print')}
          </Button>
          <Button variant="filled" onClick={onClose}>
            {t('card.done')}
          </Button>
        </SheetActs>
      </>
    );
  }
  const make = async () => {
    const made = await act<{ code: string }>('POST', `/api/cases/${caseId}/card`, { chance: chance.current });
    if (made) setCode(made.code);
  };
  return (
    <>
      <p className={styles.text}>{t('card.text')}</p>
      {first && <p className={styles.text}>{t('card.again')}</p>}
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" disabled={busy} onClick={() => void make()}>
          {t('card.submit')}
        </Button>
      </SheetActs>
    </>
  );
}

/** The card as the person carries it. The code stands behind the #, which no server is sent. */
const Card = ({ code }: { code: string }) => {
  const { t } = useTranslation();
  return (
    <div className={styles.card} data-print-card>
      <QrPicture of={`${window.location.origin}/card#${code}`} label={t('card.picture')} />
      <div>
        <code className={styles.code}>{spacedCardCode(code)}</code>
        <p>{t('card.onIt')}</p>
      </div>
    </div>
  );
};

interface CardSheetProps {
  caseId: string;
  /** They have one, which opens nothing from then on. */
  again: boolean;
  opened: boolean;
  onClose: () => void;
}
