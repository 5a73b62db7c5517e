import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** Names the page for the tab, the history and those who listen. */
export function usePageTitle(page: string) {
  const { t } = useTranslation();
  const title = t('app.title', { page });
  useEffect(() => {
    document.title = title;
  }, [title]);
}
