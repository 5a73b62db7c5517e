import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandAnswer, type Language, LANGUAGES } from '#libs/domain';
import { feedQuery } from '../../live/actions-query.js';
import { announce } from '../../ui/announcer.js';
import { useDates } from '../../ui/dates.js';
import { Sheet, SheetActs } from '../../ui/sheet.js';
import { ActProblem } from '../people/act-problem.js';
import { AskingOnce } from '../people/asking-once.js';
import styles from '../people/forms.module.css';
import { GivenText } from '../people/given-text.js';
import { NotHereYet } from '../people/not-here-yet.js';
import { Fact, Facts, Section } from '../people/page.js';
import { useDoing } from '../people/sending.js';

/** The address at which my own calendar asks when something is due: made, shown once, made anew, stopped. */
export function MyFeed() {
  const { t, i18n } = useTranslation();
  const dates = useDates();
  const queries = useQueryClient();
  const query = useQuery({ ...feedQuery, refetchOnMount: 'always' });
  const { busy, problem, run } = useDoing();
  const [address, setAddress] = useState<string | null>(null);
  const [asking, setAsking] = useState<'anew' | 'stop' | null>(null);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (window.location.hash === '#feed') place.current?.scrollIntoView();
  }, [query.isSuccess]);
  const language: Language = LANGUAGES.find((one) => one === i18n.language) ?? 'en';
  const open = (send: Parameters<Parameters<typeof run>[0]>[0]): Promise<void> =>
    send<CommandAnswer<{ address: string }>>('PUT', '/api/account/feed', { language }).then(({ result }) =>
      setAddress(result.address),
    );
  const known = () => void queries.invalidateQueries({ queryKey: feedQuery.queryKey });
  const feed = query.data;
  const at = (iso: string): string => `${dates.day(new Date(iso))}, ${dates.time(new Date(iso))}`;
  return (
    <div id="feed" ref={place}>
      <Section title={t('feed.title')} text={t('feed.text')}>
        {feed === undefined && (
          <NotHereYet failed={query.isError} title={t('feed.failed')} onTryAgain={() => void query.refetch()} />
        )}
        {feed !== undefined && (
          <Facts>
            <Fact
              name={t('feed.address')}
              act={
                feed ? (
                  <Button onClick={() => setAsking('anew')}>{t('feed.anew')}</Button>
                ) : (
                  <Button onClick={() => void run(open).then(known)} aria-disabled={busy || undefined}>
                    {t('feed.open')}
                  </Button>
                )
              }
            >
              {feed ? t('feed.made', { when: at(feed.madeAt) }) : t('feed.none')}
            </Fact>
            {feed && (
              <Fact name={t('feed.fetched')} act={<Button onClick={() => setAsking('stop')}>{t('feed.stop')}</Button>}>
                {feed.fetchedAt ? at(feed.fetchedAt) : t('feed.never')}
              </Fact>
            )}
          </Facts>
        )}
        <ActProblem of={problem} />
      </Section>
      <AskingOnce
        opened={asking === 'anew'}
        onClose={() => setAsking(null)}
        title={t('feed.anew')}
        submit={t('feed.anew')}
        act={open}
        onDone={known}
      >
        {t('feed.anewText')}
      </AskingOnce>
      <AskingOnce
        opened={asking === 'stop'}
        onClose={() => setAsking(null)}
        title={t('feed.stop')}
        submit={t('feed.stop')}
        act={async (send) => {
          await send('DELETE', '/api/account/feed');
          queries.setQueryData(feedQuery.queryKey, null);
        }}
        onDone={() => announce(t('feed.stopped'))}
      >
        {t('feed.stopText')}
      </AskingOnce>
      <Sheet opened={address !== null} onClose={() => setAddress(null)} title={t('feed.once')}>
        <div className={styles.fields}>
          <p className={styles.text}>{t('feed.onceText')}</p>
          <GivenText text={address ?? ''} copy={t('feed.copy')} />
        </div>
        <SheetActs>
          <Button variant="filled" onClick={() => setAddress(null)}>
            {t('people.done')}
          </Button>
        </SheetActs>
      </Sheet>
    </div>
  );
}
