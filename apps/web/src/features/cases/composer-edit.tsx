import { Button } from '@mantine/core';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, caseStream, type EditMessage, MESSAGE_MAX, parseStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { goesAlong } from '../../live/goes-along.js';
import { useCell, useSession } from '../../live/hooks.js';
import { ComposerField } from './composer-field.js';
import { CountLeft } from './composer-foot.js';
import { EditLine } from './composer-quote.js';
import { ComposerWhere } from './composer-where.js';
import styles from './composer.module.css';
import { type Composing, composingOf } from './composing.js';
import { MentionList } from './mention-list.js';
import { placeOf } from './places.js';
import { SuggestionLine } from './suggestion-line.js';
import { useCallable } from './use-callable.js';
import { useCalls } from './use-calls.js';
import type { Places } from './use-place.js';
import { useSuggestions } from './use-suggestions.js';

/** A message of one's own, written anew where it stands: those who read it read it otherwise. */
export function ComposerEdit({ view, editing, places, directory }: ComposerEditProps) {
  const { t } = useTranslation();
  const session = useSession();
  const { outbox, drafts } = session;
  const { stream, seq, words: before } = editing;
  const key = `edit.${stream}.${seq}`;
  const draft = drafts.of(view.id, key);
  const words = useCell(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const readersId = useId();
  const partId = stream === caseStream(view.id) ? undefined : parseStream(stream)?.id;
  const place = placeOf(partId ? { kind: 'part', partId } : { kind: 'common' }, places.known);
  const calls = useCalls(field, useCallable(view, place, directory));
  const suggestions = useSuggestions(field, words, key);
  useEffect(() => {
    if (!draft.get()) draft.set(before);
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, [draft, before]);

  const end = () => {
    draft.set('');
    const composing = composingOf(session, view.id);
    composing.set({ ...composing.get(), editing: null });
  };
  const left = MESSAGE_MAX - words.length;
  const maySave = words.trim() !== '' && left >= 0 && words.trimEnd() !== before && place !== null;
  const save = () => {
    if (!maySave) return;
    const mentions = calls.calledIn(words);
    const input: EditMessage = {
      ...(partId ? { partId } : { caseId: view.id }),
      seq,
      words: words.trimEnd(),
      ...goesAlong({ mentions }),
    };
    void outbox.add(stream, 'message.edit', input, { caseId: view.id });
    end();
  };
  return (
    <form
      className={styles.composer}
      data-part={partId ? true : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {place && (
        <ComposerWhere
          id={readersId}
          view={view}
          place={place}
          all={places.all}
          directory={directory}
          fixed
          onGo={places.goTo}
        />
      )}
      <EditLine onEnd={end} />
      <MentionList calls={calls} directory={directory} />
      <ComposerField
        field={field}
        words={words}
        label={t('compose.labelEdit')}
        placeholder=""
        describedBy={readersId}
        tooLong={left < 0}
        calls={calls}
        lines={suggestions.all}
        onWords={draft.set}
        onSend={save}
        onEscape={end}
        onBlur={() => undefined}
      />
      <SuggestionLine suggestions={suggestions} />
      <div className={styles.foot}>
        <CountLeft left={left} />
        <Button variant="subtle" onClick={end}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" variant="filled" className={styles.send} aria-disabled={!maySave || undefined}>
          {t('compose.save')}
        </Button>
      </div>
    </form>
  );
}

interface ComposerEditProps {
  view: CaseView;
  editing: NonNullable<Composing['editing']>;
  places: Places;
  directory: Directory;
}
