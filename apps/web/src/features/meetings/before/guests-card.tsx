import { Button } from '@mantine/core';
import { IconLink, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { expectedTimes, type MeetingGuest } from '#libs/domain';
import { timeIn } from '../../actions/local-time.js';
import { useNow } from '../../actions/use-now.js';
import { MoreActs } from '../../people/more-acts.js';
import { guestName, guestsNow } from '../guests-now.js';
import { useAgenda } from './agenda-context.js';
import agenda from './agenda.module.css';
import { GuestLinkSheet } from './guest-link-sheet.js';
import { GuestSheet } from './guest-sheet.js';
import styles from './guests.module.css';

/** Who was asked to come for single items, with when these are expected, and asking somebody else (B6). */
export function GuestsCard() {
  const { t } = useTranslation();
  const { view, may, open } = useAgenda();
  const [asking, setAsking] = useState(false);
  const guests = guestsNow(view);
  const asks = open && may('guest.ask');
  if (guests.length === 0 && !asks) return null;
  return (
    <section className={`${agenda.card} ${agenda.who}`} aria-labelledby="agenda-guests">
      <h2 id="agenda-guests">{t('guests.title')}</h2>
      {guests.length === 0 ? (
        <p className={styles.small}>{t('guests.none')}</p>
      ) : (
        <ul className={styles.guests}>
          {guests.map((guest) => (
            <OneGuest key={guest.guestId} guest={guest} />
          ))}
        </ul>
      )}
      {asks && (
        <Button
          variant="light"
          leftSection={<IconUserPlus size={18} stroke={1.6} aria-hidden="true" />}
          onClick={() => setAsking(true)}
        >
          {t('guests.ask')}
        </Button>
      )}
      <GuestSheet opened={asking} onClose={() => setAsking(false)} />
    </section>
  );
}

function OneGuest({ guest }: { guest: MeetingGuest }) {
  const { t } = useTranslation();
  const { view, act, may, open, titleOf, person, actor } = useAgenda();
  const { zone } = view.meeting.start;
  const [linked, setLinked] = useState(false);
  const begins = expectedTimes(view, useNow());
  const name = guestName(view, guest.guestId) ?? t('guests.somebody');
  const acts = [
    { on: guest.askedById === actor.personId, words: t('guests.showLink'), Icon: IconLink, act: () => setLinked(true) },
    {
      on: true,
      words: t('guests.withdraw'),
      Icon: IconUserOff,
      act: () => void act('guest.withdraw', { guestId: guest.guestId }),
    },
  ];
  return (
    <li>
      <div>
        <b dir="auto">{name}</b>
        <ul>
          {view.items
            .filter(({ itemId }) => guest.items.some((one) => one.itemId === itemId))
            .map((item) => {
              const at = begins.get(item.itemId);
              const title = titleOf(item);
              return (
                <li key={item.itemId} dir="auto">
                  {at === undefined ? title : t('guests.about', { title, time: timeIn(zone, at) })}
                </li>
              );
            })}
        </ul>
        <small>{t('guests.askedBy', { person: person(guest.askedById) })}</small>
      </div>
      {open && may('guest.withdraw') && (
        <MoreActs label={t('guests.more', { name })} acts={acts.filter(({ on }) => on)} />
      )}
      <GuestLinkSheet guest={linked ? { guestId: guest.guestId, name } : null} onClose={() => setLinked(false)} />
    </li>
  );
}
