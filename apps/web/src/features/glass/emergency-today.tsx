import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { type GlassView, spacedReference } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { glassQuery } from '../../live/glass-query.js';
import { Part } from '../today/part.js';
import today from '../today/today.module.css';
import { LookBy, OpenStill } from './glass-mark.js';
import { isOpenStill, useGlassWords } from './glass-words.js';
import { useGlassNow } from './use-glass-now.js';

/** What is open to me because of an emergency, and what I am to look at: a line each. Nothing where there is none. */
export function EmergencyToday({ directory }: { directory: Directory }) {
  const all = (useQuery(glassQuery).data ?? []).filter(({ reviews, own }) => reviews || own);
  return all.length > 0 && <Rows all={all} directory={directory} />;
}

function Rows({ all, directory }: { all: readonly GlassView[]; directory: Directory }) {
  const { t } = useTranslation();
  const now = useGlassNow();
  const words = useGlassWords(directory);
  const rows = all.filter((glass) => glass.reviews || isOpenStill(glass, now));
  if (rows.length === 0) return null;
  return (
    <Part id="emergency" title={t('glass.title')} count={rows.length}>
      <ul className={today.panel}>
        {rows.map((glass) => (
          <li key={glass.id} className={today.line} data-glass={glass.id}>
            {glass.own ? (
              <OpenStill glass={glass} now={now} directory={directory} />
            ) : (
              <LookBy glass={glass} now={now} directory={directory} />
            )}
            <p className={today.lineWhat}>
              <Link to="/emergency/$glassId" params={{ glassId: glass.id }}>
                {glass.own ? t('glass.fileOf', { handle: glass.handle ?? t('app.somebody') }) : words.who(glass)}
              </Link>
            </p>
            <span className={today.who}>{ofWhat(glass, t)}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** For whoever is to look at it, of which case it is: until when they are to is said already. */
const ofWhat = ({ own, reference }: GlassView, t: TFunction): string =>
  own ? t('glass.mine') : reference === null ? t('glass.toReview') : spacedReference(reference);
