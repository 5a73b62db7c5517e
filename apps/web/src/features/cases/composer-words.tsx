import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Cell } from '#libs/client';
import { MESSAGE_MAX } from '#libs/domain';
import { useCell } from '../../live/hooks.js';
import { ComposerField } from './composer-field.js';
import { usePlaceName } from './composer-where.js';
import type { Place } from './places.js';
import { SuggestionLine } from './suggestion-line.js';
import type { Calls } from './use-calls.js';
import { useSuggestions } from './use-suggestions.js';

/** The field for what is said in a place, and gentler words for it. With the foot it is all that is drawn anew at a key. */
export function ComposerWords({
  field,
  draft,
  place,
  describedBy,
  calls,
  onTyped,
  onFiles,
  ...on
}: ComposerWordsProps) {
  const { t } = useTranslation();
  const nameOf = usePlaceName();
  const words = useCell(draft);
  const suggestions = useSuggestions(field, words, place.key);
  return (
    <>
      <ComposerField
        field={field}
        words={words}
        label={place.part ? t('compose.labelPart', { part: nameOf(place) }) : t('composer.label')}
        placeholder={place.part ? t('compose.placeholderPart') : t('composer.placeholder')}
        describedBy={describedBy}
        tooLong={words.length > MESSAGE_MAX}
        calls={calls}
        lines={suggestions.all}
        onWords={(next) => {
          draft.set(next);
          onTyped(next.trim() !== '');
        }}
        {...on}
        onPaste={(event) => {
          if (event.clipboardData.files.length === 0) return;
          event.preventDefault();
          onFiles([...event.clipboardData.files]);
        }}
      />
      <SuggestionLine suggestions={suggestions} />
    </>
  );
}

interface ComposerWordsProps {
  field: RefObject<HTMLTextAreaElement | null>;
  draft: Cell<string>;
  place: Place;
  describedBy: string;
  calls: Calls;
  /** Told at every change whether anything stands in the field. */
  onTyped: (some: boolean) => void;
  onSend: () => void;
  onEscape: () => void;
  onBlur: () => void;
  onFiles: (files: File[]) => void;
}
