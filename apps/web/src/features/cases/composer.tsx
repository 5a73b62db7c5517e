import { Button, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArchive } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, caseStream, mayPostMessage, MESSAGE_MAX } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useCell, useSession } from '../../live/hooks.js';
import { HAS_KEYBOARD } from '../../ui/widths.js';
import styles from './composer.module.css';
import { Readers } from './readers.js';
import { useTypingSign } from './use-typing.js';

/** The field's height (px): two lines at first, then as many as there are, up to this. */
const TALLEST = 240;
/** The counter is shown when fewer than this many characters are left. */
const COUNT_FROM = 500;

/** Where one writes to everybody in the case, below who that is. In a closed case a sentence stands in its place. */
export function Composer({ view, directory, onSent }: ComposerProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  if (mayPostMessage(actor, view)) return <Field view={view} directory={directory} onSent={onSent} />;
  return (
    <p className={styles.closed}>
      <IconArchive size={20} stroke={1.6} aria-hidden="true" />
      {t('composer.closed')}
    </p>
  );
}

function Field({ view, directory, onSent }: ComposerProps) {
  const { t } = useTranslation();
  const { outbox, drafts } = useSession();
  const draft = drafts.of(view.id);
  const words = useCell(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const readersId = useId();
  const hasKeyboard = useMediaQuery(HAS_KEYBOARD, true, { getInitialValueInEffect: false });
  const typing = useTypingSign(view.id);
  useHeight(field, words);
  useEffect(() => {
    if (hasKeyboard) field.current?.focus({ preventScroll: true });
  }, [hasKeyboard, view.id]);

  const left = MESSAGE_MAX - words.length;
  const maySend = words.trim() !== '' && left >= 0;
  const send = () => {
    if (!maySend) return;
    void outbox.add(caseStream(view.id), 'message.post', { caseId: view.id, words: words.trimEnd() });
    draft.set('');
    typing.stopped();
    onSent();
    field.current?.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') field.current?.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing || !hasKeyboard) return;
    event.preventDefault();
    send();
  };

  return (
    <form
      className={styles.composer}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Readers id={readersId} view={view} directory={directory} />
      <textarea
        ref={field}
        className={styles.field}
        rows={hasKeyboard ? 2 : 1}
        value={words}
        placeholder={t('composer.placeholder')}
        aria-label={t('composer.label')}
        aria-describedby={readersId}
        aria-invalid={left < 0 || undefined}
        enterKeyHint={hasKeyboard ? 'send' : 'enter'}
        data-composer
        onKeyDown={onKeyDown}
        onBlur={typing.stopped}
        onChange={(event) => {
          draft.set(readable(event.currentTarget.value));
          if (event.currentTarget.value.trim()) typing.typed();
          else typing.stopped();
        }}
      />
      <div className={styles.foot}>
        {left < COUNT_FROM ? (
          <span role="status" data-over={left < 0 || undefined}>
            {left < 0 ? t('composer.tooLong', { count: -left }) : t('composer.left', { count: left })}
          </span>
        ) : (
          words.trim() !== '' && <span>{t('composer.draft')}</span>
        )}
        {hasKeyboard && <VisuallyHidden>{t('composer.keys')}</VisuallyHidden>}
        <Button type="submit" variant="filled" className={styles.send} aria-disabled={!maySend || undefined}>
          {t('composer.send')}
        </Button>
      </div>
    </form>
  );
}

interface ComposerProps {
  view: CaseView;
  directory: Directory;
  onSent: () => void;
}

/** Without characters that nobody sees, which come along when something is copied and which the server refuses. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const readable = (words: string): string => words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

/** As tall as what is written, within limits. */
function useHeight(field: React.RefObject<HTMLTextAreaElement | null>, words: string) {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, TALLEST)}px`;
  }, [field, words]);
}
