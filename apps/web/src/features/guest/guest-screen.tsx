import { useTranslation } from 'react-i18next';
import type { GuestView } from '#libs/domain';
import { EntryPage } from '../entry/entry-page.js';
import { LinkPage } from '../entry/link-page.js';
import { dayInWords } from '../meetings/list/when-words.js';
import { GuestItems } from './guest-items.js';
import { GuestWhen } from './guest-when.js';
import { type Shown, useGuestView } from './use-guest-view.js';

/** Where the link of somebody leads who was asked to come to a meeting for some items: these alone, until it is over (B6). */
export function GuestScreen() {
  const { t } = useTranslation();
  const shown = useGuestView();
  if (!('view' in shown)) return <LinkPage link={shown} page={t('guest.page')} overText={t('guest.goneText')} />;
  const { view } = shown;
  if (view.state === 'over')
    return (
      <EntryPage step="guest_over" page={t('guest.page')} title={t('guest.overTitle')} lead={t('guest.overText')} />
    );
  if (view.state === 'off') return <TakenOff view={view} />;
  return <Asked view={view} shown={shown} />;
}

function TakenOff({ view: { start } }: { view: Extract<GuestView, { state: 'off' }> }) {
  const { t, i18n } = useTranslation();
  const day = dayInWords(start.date, i18n.language);
  return (
    <EntryPage
      step="guest_off"
      page={t('guest.page')}
      title={t('guest.offTitle')}
      lead={t('guest.offText', { day, time: start.time })}
    />
  );
}

function Asked({ view, shown }: { view: Extract<GuestView, { state: 'open' }>; shown: Shown }) {
  const { t } = useTranslation();
  return (
    <EntryPage
      step="guest"
      page={t('guest.page')}
      title={t('guest.title')}
      lead={view.name !== null && <bdi>{t('guest.for', { name: view.name })}</bdi>}
    >
      <GuestWhen view={view} />
      <GuestItems view={view} shown={shown} />
    </EntryPage>
  );
}
