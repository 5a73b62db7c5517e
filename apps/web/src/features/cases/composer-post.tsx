import { VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CaseView, MESSAGE_MAX } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { HAS_KEYBOARD } from '../../ui/widths.js';
import { AgreeTool } from './agree-tool.js';
import { AttachmentList } from './attachment-list.js';
import { PostFoot, Tools } from './composer-foot.js';
import { ComposerNotes } from './composer-notes.js';
import { AnswerLine } from './composer-quote.js';
import { ComposerWhere, usePlaceName } from './composer-where.js';
import { ComposerWords } from './composer-words.js';
import styles from './composer.module.css';
import { answerIn, composingOf, useComposing } from './composing.js';
import { MentionList } from './mention-list.js';
import { MoveSheet } from './move-sheet.js';
import { type Place, placeKey, type Where } from './places.js';
import { useAttachments, useWaitingToSend } from './use-attachments.js';
import { useCallable } from './use-callable.js';
import { useCalls } from './use-calls.js';
import { useDrop } from './use-drop.js';
import type { Places } from './use-place.js';
import { usePost } from './use-post.js';
import { useTypingSign } from './use-typing.js';

/**
 * Something new is said, in the place that stands above the field. What is typed is drawn below (`ComposerWords`,
 * `PostFoot`), so that a key moves nothing but the field and its foot.
 */
export function ComposerPost({ view, place, places, directory, onSent }: ComposerPostProps) {
  const { t } = useTranslation();
  const session = useSession();
  const nameOf = usePlaceName();
  const [{ replyTo }, compose] = useComposing(view.id);
  const draft = session.drafts.of(view.id, place.key);
  const field = useRef<HTMLTextAreaElement>(null);
  const readersId = useId();
  const hasKeyboard = useMediaQuery(HAS_KEYBOARD, true, { getInitialValueInEffect: false });
  const typing = useTypingSign(place.beginning ? null : place.stream);
  const calls = useCalls(field, useCallable(view, place, directory));
  const attaching = useAttachments(view.id, place);
  const [moveTo, setMoveTo] = useState<Where | null>(null);

  useEffect(() => {
    if (hasKeyboard || replyTo) field.current?.focus({ preventScroll: true });
  }, [hasKeyboard, view.id, place.key, replyTo]);

  const post = usePost(view, place);
  const fits = () => {
    const words = draft.get();
    return words.length <= MESSAGE_MAX && (words.trim() !== '' || attaching.list.length > 0);
  };
  const sendNow = () => {
    // As it stands at this moment: what was drawn may be older.
    const answer = answerIn(composingOf(session, view.id).get(), place);
    const words = draft.get();
    if (!answer || !fits()) return;
    const files = attaching.list.map(({ id, kind, type, bytes }) => ({ id, kind, type, bytes }));
    if (!post({ words: words.trimEnd(), mentions: calls.calledIn(words), files, ...answer })) return;
    draft.set('');
    attaching.attachments.clear();
    compose({ replyTo: null });
    typing.stopped();
    onSent();
    field.current?.focus({ preventScroll: true });
  };
  const sending = useWaitingToSend(attaching, place.key, sendNow);
  const send = () => {
    if (!fits() || attaching.failed) return;
    if (!attaching.coming) return sendNow();
    sending.wait();
    announce(t('attach.waits'));
  };
  const go = (where: Where) => {
    const stays = placeKey(where) !== place.key && !places.filesComeAlong(where);
    if (stays && attaching.list.length) return setMoveTo(where);
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
      <ComposerWords
        field={field}
        draft={draft}
        place={place}
        describedBy={readersId}
        calls={calls}
        onTyped={(some) => (some ? typing.typed() : typing.stopped())}
        onSend={send}
        onEscape={() => (replyTo ? compose({ replyTo: null }) : field.current?.blur())}
        onBlur={typing.stopped}
        onFiles={attaching.add}
      />
      <AttachmentList list={attaching.list} attachments={attaching.attachments} />
      <div className={styles.foot}>
        <Tools onCall={calls.begin} onFiles={attaching.add}>
          <AgreeTool view={view} parts={places.known.parts} where={place.where} directory={directory} />
        </Tools>
        <PostFoot draft={draft} attaching={attaching} waits={sending.waits}>
          {hasKeyboard && (
            <VisuallyHidden>
              {t('composer.keys')}. {t('compose.hint')}
            </VisuallyHidden>
          )}
        </PostFoot>
      </div>
      <MoveSheet
        place={moveTo && nameOf(place)}
        count={attaching.list.length}
        onStay={() => setMoveTo(null)}
        onGo={() => {
          attaching.attachments.clear();
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
