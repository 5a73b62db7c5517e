import { IconAddressBook, IconId, IconUserShield } from '@tabler/icons-react';
import { Trans } from 'react-i18next';
import type { IdentityEvent, WireEvent } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useNames } from '../cases/case-names.js';

/** What stands in the timeline of a case about who its person is. */
export const IDENTITY_ICONS = {
  'anonymity.set': IconUserShield,
  'uic.noted': IconAddressBook,
  'uic.met': IconAddressBook,
  'card.given': IconId,
  'card.asked': IconId,
  'card.declined': IconId,
} as const satisfies Record<IdentityEvent['type'], typeof IconId>;

export const isIdentityEvent = (event: WireEvent): event is IdentityEvent => event.type in IDENTITY_ICONS;

/** Names and words are shown as they are written, whatever they hold. */
const BOLD = {
  components: { b: <b /> },
  shouldUnescape: true,
  tOptions: { interpolation: { escapeValue: true } },
};

export function IdentitySentence({ event, directory }: { event: IdentityEvent; directory: Directory }) {
  const names = useNames(directory);
  switch (event.type) {
    case 'anonymity.set':
      if (event.data.on) return <Trans i18nKey="identityEvent.anonymous" {...BOLD} />;
      return <Trans i18nKey="identityEvent.lifted" values={{ words: event.words ?? '' }} {...BOLD} />;
    case 'uic.noted':
      return <Trans i18nKey="identityEvent.noted" {...BOLD} />;
    case 'uic.met':
      return <Trans i18nKey="identityEvent.met" {...BOLD} />;
    case 'card.given': {
      const by = event.by?.agency ?? '';
      const { again } = event.data;
      if (directory.isUs(by))
        return <Trans i18nKey={again ? 'identityEvent.cardAgainUs' : 'identityEvent.cardUs'} {...BOLD} />;
      const values = { agency: names.agency(by) };
      return <Trans i18nKey={again ? 'identityEvent.cardAgain' : 'identityEvent.card'} values={values} {...BOLD} />;
    }
    case 'card.asked':
      return <Trans i18nKey="identityEvent.asked" values={{ agency: names.agency(event.data.agencyId) }} {...BOLD} />;
    case 'card.declined':
      return <Trans i18nKey="identityEvent.declined" {...BOLD} />;
  }
}
