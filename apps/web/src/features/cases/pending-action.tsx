import { IconClipboardCheck } from '@tabler/icons-react';
import { Trans } from 'react-i18next';
import { type OpenAction, parseStream } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import type { OutboxEntry } from '../../live/outbox-rules.js';
import { useNames } from './case-names.js';
import { EntryActs } from './entry-acts.js';
import styles from './log.module.css';
import { usePromised } from './promised-words.js';

/** An action that the others do not know of yet, in the thread. */
export function PendingAction({ entry, caseId, directory }: PendingActionProps) {
  const { me, drafts } = useSession();
  const names = useNames(directory);
  const promised = usePromised();
  const { words, agencyId, due } = entry.input as OpenAction;
  const { kind, id } = parseStream(entry.lane)!;
  // What was typed goes back to the field of the place that it was meant for, and to no other.
  const place = kind === 'part' ? `part.${id}` : 'common';
  const sentence = entry.name === 'action.propose' ? 'proposed' : directory.isUs(agencyId) ? 'agreedOwn' : 'agreed';
  const values = {
    name: names.person(me.personId),
    agency: names.shortAgency(agencyId),
    title: words,
    due: promised(due),
  };
  return (
    <div className={styles.entry} data-pending={entry.state}>
      <IconClipboardCheck size={18} stroke={1.6} aria-hidden="true" />
      <div>
        <p>
          <Trans
            i18nKey={`actionLine.${sentence}`}
            values={values}
            components={{ b: <b />, l: <span /> }}
            shouldUnescape
            tOptions={{ interpolation: { escapeValue: true } }}
          />
        </p>
        <EntryActs
          entry={entry}
          notDone
          onTakenBack={() => {
            if (!drafts.of(caseId, place).get().trim()) drafts.putBack(caseId, words, place);
          }}
        />
      </div>
    </div>
  );
}

interface PendingActionProps {
  entry: OutboxEntry;
  caseId: string;
  directory: Directory;
}
