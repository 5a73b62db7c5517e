import { Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { casesQuery } from '../../live/queries.js';
import { CaseFinder } from './case-finder.js';
import { MessageFinder } from './message-finder.js';
import type { SearchOpened } from './search-opened.js';
import styles from './search.module.css';

/** Finds a case by its name to use, or a message by what stands in it. Escape and a tap beside it close it. */
export function SearchDialog({ opened, how, onClose, onHow }: SearchDialogProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [left, setLeft] = useState(false);
  // It opens only after it is there, so that it knows where the focus was.
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  if (opened && left) setLeft(false);
  const title = how.mode === 'find' ? 'search.title' : how.caseId ? 'search.titleCase' : 'search.titleMessages';
  return (
    <Modal.Root
      opened={shown}
      onClose={onClose}
      size={phone ? '100%' : 640}
      yOffset={phone ? 0 : '8dvh'}
      padding={0}
      returnFocus={!left}
      transitionProps={{ transition: 'fade', duration: 120 }}
      classNames={{ inner: styles.inner, content: styles.content, body: styles.body }}
    >
      <Modal.Overlay className={styles.overlay} />
      <Modal.Content aria-label={t(title)} data-search>
        <Modal.Body>
          <Finder
            how={how}
            onHow={onHow}
            onClose={onClose}
            onOpen={() => {
              // The focus goes on with what was opened, not back to where one searched.
              setLeft(true);
              if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
              onClose();
            }}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

interface SearchDialogProps {
  opened: boolean;
  how: SearchOpened;
  onClose: () => void;
  onHow: (how: SearchOpened) => void;
}

function Finder({ how, onHow, onClose, onOpen }: FinderProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const rows = useQuery(casesQuery).data ?? [];
  const handle = rows.find(({ id }) => id === how.caseId)?.handle ?? '';
  const field = { typed, onTyped: setTyped, onClose };
  return how.mode === 'find' ? (
    <CaseFinder {...field} rows={rows} onOpen={onOpen} onMessages={() => onHow({ mode: 'messages' })} />
  ) : (
    <MessageFinder {...field} rows={rows} onOpen={onOpen} caseId={how.caseId}>
      {how.caseId && (
        <p className={styles.scope}>
          <span dir="auto">{t('search.inCase', { handle })}</span>
          <button type="button" onClick={() => onHow({ mode: 'messages' })}>
            {t('search.everywhere')}
          </button>
        </p>
      )}
    </MessageFinder>
  );
}

interface FinderProps extends Omit<SearchDialogProps, 'opened'> {
  /** Something that was found is opened. */
  onOpen: () => void;
}
