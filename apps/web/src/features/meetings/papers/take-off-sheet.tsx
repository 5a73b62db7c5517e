import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaItem, MeetingPaper } from '#libs/domain';
import { Sheet, SheetActs } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import type { PapersIn } from './papers-in.js';

/** Asks before a paper is taken off the table: what becomes of it depends on whether people were called with it. */
export function TakeOffSheet({ paper, item, of, onClose }: TakeOffSheetProps) {
  const { t } = useTranslation();
  const { calledAt, wasCalled } = of.view.meeting;
  const stays = calledAt !== undefined || wasCalled || item.carriedFrom;
  return (
    <Sheet opened={paper !== null} onClose={onClose} title={t('papers.takeOffTitle')}>
      <div className={forms.fields}>
        <p dir="auto">
          <b>{paper && (of.said('paper', paper.fileId, 'title') ?? t('papers.untitled'))}</b>
        </p>
        <p className={forms.text}>{t(stays ? 'papers.takeOffStays' : 'papers.takeOffGone')}</p>
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button
          variant="filled"
          onClick={() => {
            if (paper) void of.act('paper.remove', { itemId: item.itemId, paperId: paper.paperId });
            onClose();
          }}
          data-autofocus
        >
          {t('papers.takeOff')}
        </Button>
      </SheetActs>
    </Sheet>
  );
}

interface TakeOffSheetProps {
  paper: MeetingPaper | null;
  item: AgendaItem;
  of: PapersIn;
  onClose: () => void;
}
