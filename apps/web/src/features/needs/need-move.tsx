import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { caseStream, type MoveNeed, NEED_STATES, type NeedState, type NeedView } from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { OneOf } from '../../ui/one-of.js';
import { SheetActs } from '../../ui/sheet.js';
import { NEED_ICONS } from './need-row.js';
import styles from './needs.module.css';

/** Asks how what the person asked for stands now; everything can be taken up again. */
export function NeedMove({ caseId, need, onClose }: { caseId: string; need: NeedView; onClose: () => void }) {
  const { t } = useTranslation();
  const { outbox } = useSession();
  const [to, setTo] = useState<NeedState>(need.state);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const input: MoveNeed = { needId: need.id, caseId, to };
        if (to !== need.state) void outbox.add(caseStream(caseId), 'need.move', input);
        onClose();
      }}
    >
      <blockquote className={styles.asked} dir="auto">
        {need.words ?? t(`referral.serviceName.${need.service}`)}
      </blockquote>
      <OneOf
        legend={t('need.moveTitle')}
        value={to}
        onChange={setTo}
        options={NEED_STATES.map((value) => {
          const Shape = NEED_ICONS[value];
          return {
            value,
            label: (
              <span className={styles.state}>
                <Shape size={16} stroke={1.8} aria-hidden="true" />
                {t(`need.state.${value}`)}
              </span>
            ),
          };
        })}
      />
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button type="submit" variant="filled">
          {t('need.moveSubmit')}
        </Button>
      </SheetActs>
    </form>
  );
}
