import { Button } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AgendaItem,
  type MeetingPaper,
  MEETING_STATUSES,
  PAPERS_MAX,
  papersOf,
  type PaperVersions,
  prepares,
} from '#libs/domain';
import { useDrop } from '../../cases/use-drop.js';
import { PaperLine } from './paper-line.js';
import { PaperSheet } from './paper-sheet.js';
import type { PapersIn } from './papers-in.js';
import styles from './papers.module.css';
import { TakeOffSheet } from './take-off-sheet.js';
import { TakenPapers } from './taken-papers.js';

/** What is asked above the screen. */
type Shown =
  { sheet: 'add' | 'replace'; paper?: MeetingPaper; file?: File } | { sheet: 'takeOff'; paper: MeetingPaper };

/** The papers of an item, for whoever reads it; who prepares it adds, replaces and takes off. */
export function ItemPapers({ item, of }: { item: AgendaItem; of: PapersIn }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  const all = papersOf(of.view, item.itemId);
  const table = all.filter(([{ removed }]) => !removed);
  const taken = all.filter(([{ removed }]) => removed && !removed.gone);
  const mayPrepare = isPreparing(item, of);
  const mayAdd = mayPrepare && table.length < PAPERS_MAX;
  const drop = useDrop(([file]) => file && mayAdd && setShown({ sheet: 'add', file }));
  if (all.length === 0 && !mayPrepare) return null;
  const acts = (paper: MeetingPaper) => ({
    replace: () => setShown({ sheet: 'replace', paper }),
    takeOff: () => setShown({ sheet: 'takeOff', paper }),
  });
  return (
    <section
      className={styles.papers}
      aria-label={t('papers.title')}
      {...(mayAdd ? drop.on : {})}
      data-over={drop.over || undefined}
    >
      {table.length > 0 && (
        <ul className={styles.list}>
          {table.map((versions: PaperVersions) => (
            <PaperLine
              key={versions[0].paperId}
              versions={versions}
              of={of}
              acts={mayPrepare ? acts(versions[0]) : null}
            />
          ))}
        </ul>
      )}
      {mayAdd && (
        <Button
          variant="subtle"
          className={styles.add}
          leftSection={<IconPaperclip size={18} stroke={1.6} aria-hidden="true" />}
          onClick={() => setShown({ sheet: 'add' })}
        >
          {t(drop.over ? 'papers.drop' : 'papers.add')}
        </Button>
      )}
      <TakenPapers papers={taken} of={of} />
      <PaperSheet
        opened={shown?.sheet === 'add' || shown?.sheet === 'replace'}
        onClose={() => setShown(null)}
        item={item}
        of={of}
        {...(shown && 'file' in shown && shown.file ? { file: shown.file } : {})}
        {...(shown?.sheet === 'replace' && shown.paper ? { replaces: shown.paper } : {})}
      />
      <TakeOffSheet
        paper={shown?.sheet === 'takeOff' ? shown.paper : null}
        onClose={() => setShown(null)}
        item={item}
        of={of}
      />
    </section>
  );
}

/** Whether who looks prepares the item, and it is still to be dealt with. */
function isPreparing(item: AgendaItem, { view, actor, may }: PapersIn): boolean {
  const ahead = ['proposed', 'parked', 'scheduled', 'current'].includes(item.status);
  const open = MEETING_STATUSES[view.meeting.status].agenda !== 'none';
  return !item.part && ahead && open && may('paper.add') && prepares(view, item, actor.personId, may('item.change'));
}
