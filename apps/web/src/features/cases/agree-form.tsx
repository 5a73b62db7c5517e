import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { ACTION_WORDS_MAX, type ActionPriority, instantOf, type OpenAction, type Promised } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { AgreeDue } from './agree-due.js';
import { AgreeOwner } from './agree-owner.js';
import type { AgreePlace } from './agree-places.js';
import { AgreePriority } from './agree-priority.js';
import { AgreeReminders } from './agree-reminders.js';
import { AgreeWhere } from './agree-where.js';
import styles from './agree.module.css';
import { dueChoices } from './due-choices.js';
import { useTableCalendar } from './use-table-calendar.js';

/** How many characters are left is said when they become few. */
const COUNT_FROM = 60;

/** What is asked to agree on an action. Everything but what is to be done has an answer already. */
export function AgreeForm({ caseId, words: first, begin, places, directory, onClose }: AgreeFormProps) {
  const { t } = useTranslation();
  const { me, outbox } = useSession();
  const calendar = useTableCalendar(null);
  const { zone } = calendar;
  const [now] = useState(() => Date.now());
  const [words, setWords] = useState(first);
  const [chosenPlace, setPlace] = useState(begin);
  const [chosen, setChosen] = useState<{ agencyId: string; personId: string | null }>({
    agencyId: me.agencyId,
    personId: null,
  });
  const [{ date, time }, setMoment] = useState(() => ({
    date: dueChoices(now, calendar).in_three,
    time: '',
  }));
  const [priority, setPriority] = useState<ActionPriority>('normal');
  const [tried, setTried] = useState(false);

  // A part may be left while the sheet stands: what was meant for it goes nowhere else, and is refused there.
  const place = places.find(({ key }) => key === chosenPlace.key) ?? chosenPlace;
  const { seats } = place.channel;
  const seat = seats.find(({ agencyId }) => agencyId === chosen.agencyId) ?? seats[0]!;
  const personId = seat.people.find((id) => id === chosen.personId) ?? null;
  const due: Promised | null = date ? { date, zone, ...(time ? { time } : {}) } : null;
  const noWords = !words.trim() && t('agreeing.whatEmpty');
  const ahead = due !== null && instantOf(due) > Date.now();

  const agree = () => {
    setTried(true);
    if (noWords || !due || !ahead) return;
    const said = words.trim();
    const input: OpenAction = {
      ...place.input,
      actionId: v7(),
      words: said,
      agencyId: seat.agencyId,
      ...(personId ? { personId } : {}),
      due,
      ...(priority === 'normal' ? {} : { priority }),
    };
    void outbox.add(place.stream, place.proposes ? 'action.propose' : 'action.open', input, { caseId });
    announce(t(place.proposes ? 'agreeing.keptPropose' : 'agreeing.kept', { words: said }));
    onClose();
  };

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // It may stand in the composer's own form as far as events are concerned.
        event.stopPropagation();
        agree();
      }}
    >
      <AgreeWhere place={place} places={places} directory={directory} onChoose={setPlace} />
      {place.proposes && <p className={styles.note}>{t('agreeing.proposes')}</p>}
      <Textarea
        label={t('agreeing.what')}
        rows={2}
        dir="auto"
        maxLength={ACTION_WORDS_MAX}
        value={words}
        data-autofocus
        error={tried && noWords}
        description={
          ACTION_WORDS_MAX - words.length < COUNT_FROM && t('agreeing.left', { count: ACTION_WORDS_MAX - words.length })
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={({ currentTarget }) => setWords(currentTarget.value.replace(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          // What is to be done is one line.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          agree();
        }}
      />
      <AgreeOwner
        seats={seats}
        agencyId={seat.agencyId}
        personId={personId}
        directory={directory}
        onChoose={setChosen}
      />
      <AgreeDue now={now} calendar={calendar} date={date} time={time} wrong={tried && !ahead} onChange={setMoment} />
      <AgreePriority priority={priority} onChoose={setPriority} />
      <AgreeReminders
        plan={
          ahead ? { ...place.input, due, priority, agencyId: seat.agencyId, ...(personId ? { personId } : {}) } : null
        }
        proposed={place.proposes}
      />
      <div className={styles.acts}>
        <SheetActs>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" variant="filled">
            {t(place.proposes ? 'agreeing.submitPropose' : 'agreeing.submit')}
          </Button>
        </SheetActs>
      </div>
    </form>
  );
}

interface AgreeFormProps {
  caseId: string;
  /** With which words it begins. */
  words: string;
  begin: AgreePlace;
  places: readonly AgreePlace[];
  directory: Directory;
  onClose: () => void;
}
