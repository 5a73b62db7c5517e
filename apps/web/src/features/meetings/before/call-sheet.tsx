import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agendaWarnings, type WhoIsCalled } from '#libs/domain';
import { http } from '../../../live/http.js';
import { announce } from '../../../ui/announcer.js';
import { Sheet, SheetActs, type SheetProps } from '../../../ui/sheet.js';
import { daysIn } from '../../calendar/days-in-words.js';
import forms from '../../people/forms.module.css';
import { useAgenda } from './agenda-context.js';
import styles from './agenda.module.css';

/** Before people are called: what is still amiss. Nothing of it keeps anybody from calling (B3). */
export function CallSheet({ opened, onClose }: Pick<SheetProps, 'opened' | 'onClose'>) {
  const { t } = useTranslation();
  const { act } = useAgenda();
  const warnings = useWarnings();
  const call = () => {
    void act('meeting.call');
    announce(t('agenda.called'));
    onClose();
  };
  return (
    <Sheet opened={opened} onClose={onClose} title={t('agenda.callTitle')}>
      <div className={forms.fields}>
        <p className={forms.text}>{t('agenda.callText')}</p>
        {opened && <WhoIsReached />}
        {warnings.length > 0 && (
          <ul className={styles.warnings}>
            {warnings.map((words) => (
              <li key={words}>
                <IconAlertTriangle size={18} stroke={1.6} aria-hidden="true" />
                {words}
              </li>
            ))}
          </ul>
        )}
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <Button variant="filled" onClick={call} data-autofocus>
          {t(warnings.length > 0 ? 'agenda.callAnyway' : 'agenda.call')}
        </Button>
      </SheetActs>
    </Sheet>
  );
}

/** How many get a letter, and who has to be told by hand; it is asked anew each time, and nothing is said where there is no answer. */
function WhoIsReached() {
  const { t, i18n } = useTranslation();
  const { view, actor, person } = useAgenda();
  const { meetingId } = view.meeting;
  const { data } = useQuery({
    queryKey: ['calling', meetingId],
    queryFn: () => http<WhoIsCalled>('GET', `/api/meetings/${meetingId}/calling`),
    staleTime: 0,
    gcTime: 0,
  });
  if (!data) return null;
  const names = data.byHandIds.filter((id) => id !== actor.personId).map(person);
  return (
    <>
      <p className={forms.text}>
        {data.mails ? t('agenda.callLetters', { count: data.letters }) : t('agenda.callNoLetters')}
      </p>
      {names.length > 0 && (
        <p className={forms.text}>{t('agenda.callByHand', { names: daysIn(i18n.language).list(names) })}</p>
      )}
    </>
  );
}

function useWarnings(): string[] {
  const { t, i18n } = useTranslation();
  const { view, titleOf, said } = useAgenda();
  const { over, withoutText } = agendaWarnings(view);
  const titles = view.items.filter(({ itemId }) => withoutText.includes(itemId)).map(titleOf);
  return [
    ...(over > 0 ? [t('agenda.callOver', { minutes: over })] : []),
    ...(titles.length > 0
      ? [t('agenda.callNoText', { count: titles.length, titles: daysIn(i18n.language).list(titles) })]
      : []),
    ...(said('meeting', view.meeting.meetingId, 'place') ? [] : [t('agenda.callNoPlace')]),
  ];
}
