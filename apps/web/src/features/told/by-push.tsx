import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { WayRow, WaysView } from '#libs/domain';
import { waysQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { Problem } from '../entry/parts.js';
import { Row } from '../people/page.js';
import { ActOn } from '../people/row-acts.js';
import { type Send, useDoing } from '../people/sending.js';
import { BrowserRefused, type PushHere, pushHere, subscribeHere, unsubscribeHere } from './push-here.js';
import { TriedLine, TryButton } from './try-way.js';
import styles from './told.module.css';

const HERE = {
  queryKey: ['push-here'],
  queryFn: pushHere,
  staleTime: 0,
  refetchOnWindowFocus: true,
  gcTime: 0,
} as const;

/** By this browser, and by others of mine: turned on and off here, each where one sits. */
export function ByPush({ way, browsers }: { way: WayRow; browsers: WaysView['browsers'] }) {
  const { t } = useTranslation();
  const { data: here } = useQuery(HERE);
  const isMine = here?.state === 'on' && browsers.some(({ mark }) => mark === here.mark);
  const others = browsers.length - (isMine ? 1 : 0);
  const name = t('ways.push');
  return (
    <Row
      title={name}
      notes={[
        here && t(`ways.here.${isMine ? 'on' : here.state === 'on' ? 'off' : here.state}`),
        others > 0 && t('ways.otherBrowsers', { count: others }),
        t('ways.pushText'),
        <TriedLine of={way.tried} />,
      ].filter(Boolean)}
      acts={
        <div className={styles.acts}>
          {here && <Turn here={here} isMine={isMine} way={way} on={name} />}
          {browsers.length > 0 && <TryButton channel="push" on={name} />}
        </div>
      }
    />
  );
}

function Turn({ here, isMine, way, on }: { here: PushHere; isMine: boolean; way: WayRow; on: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run } = useDoing();
  const act = (does: (send: Send) => Promise<string>) =>
    run(async (send) => {
      try {
        announce(await does(send));
      } finally {
        await Promise.all([queries.invalidateQueries(HERE), queries.invalidateQueries(waysQuery)]);
      }
    });
  const turnOn = () =>
    act(async (send) => {
      await send('POST', '/api/account/browsers', await subscribeHere(way.key ?? ''));
      return t('ways.turnedOn');
    });
  const turnOff = (mark: string) =>
    act(async (send) => {
      await send('DELETE', `/api/account/browsers/${mark}`);
      await unsubscribeHere();
      return t('ways.turnedOff');
    });
  return (
    <>
      {isMine && here.state === 'on' && (
        <ActOn act={t('ways.turnOff')} on={on} busy={busy} onClick={() => void turnOff(here.mark)} />
      )}
      {!isMine && (here.state === 'off' || here.state === 'on') && (
        <ActOn act={t('ways.turnOn')} on={on} busy={busy} onClick={() => void turnOn()} />
      )}
      <Problem
        of={problem}
        words={problem instanceof BrowserRefused ? t('ways.here.refused') : browserWords(problem, t)}
      />
    </>
  );
}

/** The push service of the browser's maker could not be reached, or the browser has none: nothing of ours is wrong. */
const browserWords = (problem: unknown, t: TFunction): string | null =>
  problem instanceof DOMException ? t('ways.browserFailed') : null;
