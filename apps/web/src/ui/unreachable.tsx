import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goneTooOld } from '../live/kept/device.js';
import { meQuery } from '../live/queries.js';
import { InPlace } from './list-state.js';
import { Opening } from './opening.js';
import styles from './list-state.module.css';

/** How often the server is asked again while it does not answer (ms). */
const AGAIN_MS = 5000;

/** Stands while it is not known who this browser is; when the server does not answer it says so and keeps trying. */
export function Unreachable() {
  const { t } = useTranslation();
  const { data, isError, refetch } = useQuery(meQuery);
  const router = useRouter();
  useEffect(() => {
    if (data) void router.invalidate();
  }, [data, router]);
  useEffect(() => {
    if (!isError) return;
    const timer = setInterval(() => void refetch(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [isError, refetch]);
  const [tooOld, setTooOld] = useState(false);
  useEffect(() => void goneTooOld().then(setTooOld), []);
  if (!isError) return <Opening />;
  return (
    <main className={styles.page}>
      <InPlace
        page
        title={t('app.unreachable')}
        text={
          <>
            {t('app.unreachableText')} {tooOld ? t('offline.tooOld') : t('offline.signInNeeds')}
          </>
        }
        act={<Button onClick={() => void refetch()}>{t('app.tryAgain')}</Button>}
      />
    </main>
  );
}
