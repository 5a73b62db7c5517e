import { Button, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, caseStream, MESSAGE_MAX } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useCell, useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { HAS_KEYBOARD } from '../../ui/widths.js';
import { AttachmentList } from './attachment-list.js';
import { ComposerField } from './composer-field.js';
import { CountLeft, Tools } from './composer-foot.js';
import { ComposerNotes } from './composer-notes.js';
import { AnswerLine } from './composer-quote.js';
import { ComposerWhere, usePlaceName } from './composer-where.js';
import styles from './composer.module.css';
import { useComposing, type Where } from './composing.js';
import { MentionList } from './mention-list.js';
import { MoveSheet } from './move-sheet.js';
import { type Place, placeKey } from './places.js';
import { SuggestionLine } from './suggestion-line.js';
import { useAttachments, useWaitingToSend } from './use-attachments.js';
import { useCallable } from './use-callable.js';
import { useCalls } from './use-calls.js';
import { useDrop } from './use-drop.js';
import type { Places } from './use-place.js';
import { usePost } from './use-post.js';
import { useSuggestions } from './use-suggestions.js';
import { useTypingSign } from './use-typing.js';

/** Something new is said, in the place that stands above the field. */
export function ComposerPost({ view, place, places, directory, onSent }: ComposerPostProps) {
  const { t } = useTranslation();
  const { drafts } = useSession();
  const nameOf = usePlaceName();
  const [{ replyTo }, compose] = useComposing(view.id);
  const draft = drafts.of(view.id, place.key);
  const words = useCell(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const readersId = useId();
  const hasKeyboard = useMediaQuery(HAS_KEYBOARD, true, { getInitialValueInEffect: false });
  const typing = useTypingSign(view.id);
  const calls = useCalls(field, useCallable(view, place, directory));
  const suggestions = useSuggestions(field, words, place.key);
  // A part that the server does not have yet keeps no files.
  const attaching = useAttachments(place.beginning ? null : place.stream);
  const [moveTo, setMoveTo] = useState<Where | null>(null);
  useAnswerPlace(view, place, places);

  useEffect(() => {
    if (hasKeyboard || replyTo) field.current?.focus({ preventScroll: true });
  }, [hasKeyboard, view.id, place.key, replyTo]);

  const left = MESSAGE_MAX - words.length;
  const fits = left >= 0 && (words.trim() !== '' || attaching.list.length > 0);
  const post = usePost(view, place);
  const sendNow = () => {
    const answers = replyTo?.stream === place.stream ? replyTo?.seq : undefined;
    const files = attaching.list.map(({ id }) => id);
    if (!post({ words: words.trimEnd(), mentions: calls.calledIn(words), files, replyTo: answers })) return;
    draft.set('');
    attaching.attachments?.clear();
    compose({ replyTo: null });
    typing.stopped();
    onSent();
    field.current?.focus({ preventScroll: true });
  };
  const sending = useWaitingToSend(attaching, place.key, sendNow);
  const send = () => {
    if (!fits || attaching.failed) return;
    if (!attaching.coming) return sendNow();
    sending.wait();
    announce(t('attach.waits'));
  };
  const go = (where: Where) => {
    if (placeKey(where) !== place.key && attaching.list.length) return setMoveTo(where);
    places.goTo(where);
    field.current?.focus({ preventScroll: true });
  };
  const drop = useDrop(attaching.add);

  return (
    <form
      className={styles.composer}
      data-part={place.part ? true : undefined}
      {...drop.on}
      data-drop={drop.over || undefined}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ComposerWhere
        id={readersId}
        view={view}
        place={place}
        all={places.all}
        directory={directory}
        fixed={false}
        onGo={go}
      />
      {replyTo && <AnswerLine {...replyTo} directory={directory} onEnd={() => compose({ replyTo: null })} />}
      <ComposerNotes view={view} place={place} places={places} onGo={go} />
      <MentionList calls={calls} directory={directory} />
      <ComposerField
        field={field}
        words={words}
        label={place.part ? t('compose.labelPart', { part: nameOf(place) }) : t('composer.label')}
        placeholder={place.part ? t('compose.placeholderPart') : t('composer.placeholder')}
        describedBy={readersId}
        tooLong={left < 0}
        calls={calls}
        lines={suggestions.all}
        onWords={(next) => {
          draft.set(next);
          // Everybody in the case would see it: that something is written in a part is nobody's business.
          if (next.trim() && !place.part) typing.typed();
          else typing.stopped();
        }}
        onSend={send}
        onEscape={() => (replyTo ? compose({ replyTo: null }) : field.current?.blur())}
        onBlur={typing.stopped}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          attaching.add([...event.clipboardData.files]);
        }}
      />
      <SuggestionLine suggestions={suggestions} />
      {attaching.attachments && <AttachmentList list={attaching.list} attachments={attaching.attachments} />}
      <div className={styles.foot}>
        <Tools
          onCall={calls.begin}
          onFiles={attaching.add}
          mayAttach={attaching.attachments !== null}
          onMayNot={() => announce(t('attach.notNew'))}
        />
        <CountLeft left={left}>
          {sending.waits ? t('attach.waitsShort') : words.trim() !== '' && t('composer.draft')}
        </CountLeft>
        {hasKeyboard && (
          <VisuallyHidden>
            {t('composer.keys')}. {t('compose.hint')}
          </VisuallyHidden>
        )}
        <Button
          type="submit"
          variant="filled"
          className={styles.send}
          aria-disabled={!fits || attaching.failed || undefined}
        >
          {t('composer.send')}
        </Button>
      </div>
      <MoveSheet
        place={moveTo && nameOf(place)}
        count={attaching.list.length}
        onStay={() => setMoveTo(null)}
        onGo={() => {
          attaching.attachments?.clear();
          if (moveTo) places.goTo(moveTo);
          setMoveTo(null);
        }}
      />
    </form>
  );
}

interface ComposerPostProps {
  view: CaseView;
  place: Place;
  places: Places;
  directory: Directory;
  onSent: () => void;
}

/** An answer belongs to the place of what it answers: the composer goes there. */
function useAnswerPlace(view: CaseView, place: Place, { all }: Places) {
  const [{ replyTo }, compose] = useComposing(view.id);
  const there = replyTo && replyTo.stream !== place.stream ? all.find(({ stream }) => stream === replyTo.stream) : null;
  const inCase = replyTo?.stream === caseStream(view.id);
  useEffect(() => {
    if (there) compose({ where: inCase ? { kind: 'common' } : there.where });
  }, [there, inCase, compose]);
}
