import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Lines } from '../../ui/list-state.js';
import { EntryPage } from './entry-page.js';
import { Fields, Problem } from './parts.js';
import { type OpenedLink } from './use-link.js';

/** In place of what a link opens, while it is looked at or when it opens nothing: what is so, and what to do. */
export function LinkPage({ link, page, overText, act }: LinkPageProps) {
  const { t } = useTranslation();
  if (link.state === 'looking')
    return (
      <EntryPage step="link" page={page} title={page}>
        <Lines widths={[60, 80, 40]} />
      </EntryPage>
    );
  if (link.state === 'failed')
    return (
      <EntryPage step="link" page={page} title={t('ended.loadFailed')}>
        <Fields onSubmit={link.again}>
          <Problem of={link.problem} />
          <Button type="submit">{t('app.tryAgain')}</Button>
        </Fields>
      </EntryPage>
    );
  const cut = link.state === 'cut';
  return (
    <EntryPage
      step="link"
      page={page}
      title={t(cut ? 'ended.cut' : 'ended.title')}
      lead={cut ? t('ended.cutText') : overText}
    >
      <Fields onSubmit={() => undefined}>
        {!cut && act}
        <Button component={Link} to="/door">
          {t('recovery.toDoor')}
        </Button>
      </Fields>
    </EntryPage>
  );
}

interface LinkPageProps {
  link: Exclude<OpenedLink<unknown>, { state: 'open' }>;
  page: string;
  /** Why it may be over, and what can be done about it. */
  overText: string;
  act?: ReactNode;
}
