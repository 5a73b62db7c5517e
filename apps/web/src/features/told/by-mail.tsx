import { useTranslation } from 'react-i18next';
import type { WayRow, WaysView } from '#libs/domain';
import { Row } from '../people/page.js';
import { Wrong } from './wrong.js';
import { TriedLine, TryButton } from './try-way.js';

/** By mail: to which address, whether letters arrive there, and a letter to try. */
export function ByMail({ way, mail }: { way: WayRow; mail: WaysView['mail'] }) {
  const { t } = useTranslation();
  const name = t('ways.mail');
  if (!mail) return <Row title={name} notes={[t('ways.mailNone')]} />;
  return (
    <Row
      title={name}
      notes={[
        mail.address,
        mail.unreachable && <Wrong>{t('ways.unreachable')}</Wrong>,
        <TriedLine of={way.tried} />,
      ].filter(Boolean)}
      acts={<TryButton channel="mail" on={name} />}
    />
  );
}
