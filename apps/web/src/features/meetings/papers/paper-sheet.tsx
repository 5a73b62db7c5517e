import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgendaItem, itemStream, MEETING_LINE_MAX, type MeetingPaper, meetingStream } from '#libs/domain';
import { announce } from '../../../ui/announcer.js';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import forms from '../../people/forms.module.css';
import { PaperFile } from './paper-file.js';
import type { PapersIn } from './papers-in.js';
import { usePutUp } from './use-put-up.js';

/** Puts a paper on the table, or a new version in the place of one. */
export function PaperSheet({ opened, onClose, ...more }: PaperSheetProps) {
  const { t } = useTranslation();
  return (
    <Sheet opened={opened} onClose={onClose} title={t(more.replaces ? 'papers.replaceTitle' : 'papers.addTitle')}>
      <PaperForm onClose={onClose} {...more} />
    </Sheet>
  );
}

interface PaperSheetProps extends Pick<SheetProps, 'opened' | 'onClose'> {
  item: AgendaItem;
  of: PapersIn;
  /** What was let go over the item. */
  file?: File;
  /** The newest version of the paper in whose place it comes. */
  replaces?: MeetingPaper;
}

function PaperForm({ item, of, file: given, replaces, onClose }: Omit<PaperSheetProps, 'opened'>) {
  const { t } = useTranslation();
  const { itemId, lineageId, restricted } = item;
  const [file, setFile] = useState(given ?? null);
  const [title, setTitle] = useState((replaces && of.said('paper', replaces.fileId, 'title')) ?? '');
  const [tried, setTried] = useState(false);
  const upload = usePutUp(restricted ? itemStream(lineageId) : meetingStream(of.view.meeting.meetingId));
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (!file || !title.trim() || upload.state === 'sending') return;
    const fileId = await upload.send(file);
    if (!fileId) return;
    const paper = { itemId, fileId, title: title.trim() };
    if (replaces) void of.act('paper.replace', { ...paper, paperId: replaces.paperId });
    else void of.act('paper.add', paper);
    announce(t('papers.added'));
    onClose();
  };
  return (
    <form onSubmit={(event: SubmitEvent) => void submit(event)} noValidate>
      <div className={forms.fields}>
        <p className={forms.text}>{t(restricted ? 'papers.readersNamed' : 'papers.readers')}</p>
        <PaperFile
          file={file}
          onFile={(chosen) => {
            upload.reset();
            setFile(chosen);
          }}
          upload={upload}
          missing={tried && !file}
        />
        <TextInput
          label={t('papers.name')}
          description={t('papers.nameHint')}
          maxLength={MEETING_LINE_MAX}
          value={title}
          onChange={({ currentTarget: { value } }) => setTitle(value)}
          error={tried && !title.trim() && t('papers.nameMissing')}
        />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" type="submit" aria-disabled={upload.state === 'sending' || undefined}>
          {t('papers.submit')}
        </Button>
      </SheetActs>
    </form>
  );
}
