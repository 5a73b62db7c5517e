import { Button } from '@mantine/core';
import { IconCalendarMonth, IconCalendarOff, IconMapPin } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreActs } from '../../people/more-acts.js';
import { useAgenda } from './agenda-context.js';
import styles from './agenda.module.css';
import { CallSheet } from './call-sheet.js';
import { OpenSheet } from './open-sheet.js';
import { MoveSheet } from './move-sheet.js';
import { PlaceSheet } from './place-sheet.js';
import { ProposeSheet } from './propose-sheet.js';
import { ReasonSheet } from './reason-sheet.js';

type Shown = 'propose' | 'call' | 'open' | 'move' | 'place' | 'cancel';

/** What can be done with a meeting before it is held: the likely act first, the rarer ones behind the dots. */
export function HeadActs() {
  const { t } = useTranslation();
  const { view, may, open, act } = useAgenda();
  const [shown, setShown] = useState<Shown | null>(null);
  const { status } = view.meeting;
  const close = () => setShown(null);
  if (!open) return null;
  const calls = status !== 'called' && may('meeting.call');
  const opens = status === 'called' && may('meeting.open');
  const rare = [
    { on: may('meeting.place'), words: t('agenda.placeChange'), Icon: IconMapPin, act: () => setShown('place') },
    { on: may('meeting.move'), words: t('agenda.move'), Icon: IconCalendarMonth, act: () => setShown('move') },
    { on: may('meeting.cancel'), words: t('agenda.cancel'), Icon: IconCalendarOff, act: () => setShown('cancel') },
  ];
  return (
    <div className={styles.headActs}>
      {calls && (
        <Button variant="filled" onClick={() => setShown('call')}>
          {t('agenda.call')}
        </Button>
      )}
      {opens && (
        <Button variant="filled" onClick={() => setShown('open')}>
          {t('agenda.open')}
        </Button>
      )}
      {may('item.propose') && (
        <Button variant={calls || opens ? 'default' : 'light'} onClick={() => setShown('propose')}>
          {t('agenda.propose')}
        </Button>
      )}
      <MoreActs label={t('agenda.moreActs')} acts={rare.filter(({ on }) => on)} />
      <ProposeSheet opened={shown === 'propose'} onClose={close} />
      <CallSheet opened={shown === 'call'} onClose={close} />
      <OpenSheet opened={shown === 'open'} onClose={close} />
      <MoveSheet opened={shown === 'move'} onClose={close} />
      <PlaceSheet opened={shown === 'place'} onClose={close} />
      <ReasonSheet
        opened={shown === 'cancel'}
        onClose={close}
        title={t('agenda.cancelTitle')}
        text={t('agenda.cancelText')}
        submit={t('agenda.cancel')}
        onReason={(reason) => void act('meeting.cancel', { reason })}
      />
    </div>
  );
}
