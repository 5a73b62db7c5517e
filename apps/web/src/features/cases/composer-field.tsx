import { useMediaQuery } from '@mantine/hooks';
import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { WordSuggestion } from '#libs/domain';
import { HAS_KEYBOARD } from '../../ui/widths.js';
import styles from './composer.module.css';
import { applyChange, continued, marked } from './markup-keys.js';
import type { Calls } from './use-calls.js';

/** The field's height (px): two lines at first, then as many as there are, up to this. */
const TALLEST = 240;

/** Where one types: with the list of names, the little markup, and dotted lines under words that could be said otherwise. */
export function ComposerField(props: ComposerFieldProps) {
  const { field, words, label, placeholder, describedBy, calls, lines, tooLong, onWords, onSend, onEscape } = props;
  const hasKeyboard = useMediaQuery(HAS_KEYBOARD, true, { getInitialValueInEffect: false });
  useWordsIn(field, words);
  useHeight(field, words);
  useListLines(field);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || calls.onKey(event)) return;
    const mark = (event.ctrlKey || event.metaKey) && !event.altKey && ({ b: '**', i: '*' } as const)[event.key];
    if (mark && field.current) {
      event.preventDefault();
      const { value, selectionStart, selectionEnd } = field.current;
      return applyChange(field.current, marked(value, selectionStart, selectionEnd, mark));
    }
    if (event.key === 'Escape') return onEscape();
    if (event.key !== 'Enter' || event.shiftKey || !hasKeyboard) return;
    event.preventDefault();
    onSend();
  };
  return (
    <div className={styles.fieldBox}>
      <textarea
        ref={field}
        className={styles.field}
        rows={hasKeyboard ? 2 : 1}
        dir="auto"
        placeholder={placeholder}
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={tooLong || undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={calls.fits?.length ? calls.listId : undefined}
        aria-activedescendant={calls.active ? calls.optionId(calls.active) : undefined}
        enterKeyHint={hasKeyboard ? 'send' : 'enter'}
        data-composer
        onKeyDown={onKeyDown}
        onKeyUp={calls.look}
        onClick={calls.look}
        onBlur={() => {
          calls.close();
          props.onBlur();
        }}
        onPaste={props.onPaste}
        onChange={({ currentTarget }) => {
          const next = readable(currentTarget.value);
          if (next !== currentTarget.value) currentTarget.value = next;
          onWords(next);
          calls.look();
        }}
      />
      {lines.length > 0 && <WordLines field={field} words={words} lines={lines} />}
    </div>
  );
}

interface ComposerFieldProps {
  field: RefObject<HTMLTextAreaElement | null>;
  words: string;
  label: string;
  placeholder: string;
  describedBy: string;
  tooLong: boolean;
  calls: Calls;
  /** What has a dotted line under it. */
  lines: readonly WordSuggestion[];
  onWords: (words: string) => void;
  onSend: () => void;
  onEscape: () => void;
  onBlur: () => void;
  onPaste?: (event: ClipboardEvent) => void;
}

/** Without characters that nobody sees, which come along when something is copied and which the server refuses. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is taken out
const readable = (words: string): string => words.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '');

/** Shows the words where others stand. React's own `value` writes a long text into the page once more at every key. */
function useWordsIn(field: RefObject<HTMLTextAreaElement | null>, words: string) {
  useLayoutEffect(() => {
    if (field.current && field.current.value !== words) field.current.value = words;
  }, [field, words]);
}

const GROWS_BY_ITSELF = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** As tall as what is written, within limits. Where the browser does it itself, nothing is measured at every key. */
function useHeight(field: RefObject<HTMLTextAreaElement | null>, words: string) {
  useLayoutEffect(() => {
    const element = field.current;
    if (!element || GROWS_BY_ITSELF) return;
    element.style.height = 'auto';
    element.style.height = `${Math.min(element.scrollHeight, TALLEST)}px`;
  }, [field, words]);
}

/** A new line in a list or a quote goes on with it, from whatever keyboard it comes. */
function useListLines(field: RefObject<HTMLTextAreaElement | null>) {
  useEffect(() => {
    const element = field.current;
    const onInput = (event: InputEvent) => {
      if (!element || event.inputType !== 'insertLineBreak' || event.isComposing) return;
      const change = continued(element.value, element.selectionStart, element.selectionEnd);
      if (!change) return;
      event.preventDefault();
      applyChange(element, change);
    };
    element?.addEventListener('beforeinput', onInput);
    return () => element?.removeEventListener('beforeinput', onInput);
  }, [field]);
}

/** The same text behind the field, unseen but for the lines under some of its words. */
function WordLines({ field, words, lines }: Pick<ComposerFieldProps, 'field' | 'words' | 'lines'>) {
  const behind = useRef<HTMLDivElement>(null);
  // Told when the field scrolls or changes its width: to ask at every key would lay out the whole text once more.
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const follow = () => {
      if (!behind.current) return;
      const { clientWidth, scrollTop } = element;
      behind.current.style.width = `${clientWidth}px`;
      behind.current.style.transform = `translateY(${-scrollTop}px)`;
    };
    follow();
    element.addEventListener('scroll', follow);
    const widths = new ResizeObserver(follow);
    widths.observe(element);
    return () => {
      element.removeEventListener('scroll', follow);
      widths.disconnect();
    };
  }, [field]);
  const last = lines.at(-1)!.end;
  return (
    <div className={styles.behindBox} aria-hidden="true">
      <div ref={behind} className={styles.behind} dir="auto">
        {lines.map(({ start, end }, place) => (
          <span key={start}>
            {words.slice(lines[place - 1]?.end ?? 0, start)}
            <u>{words.slice(start, end)}</u>
          </span>
        ))}
        {words.slice(last, last + 80)}
      </div>
    </div>
  );
}
