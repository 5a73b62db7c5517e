import {
  IconArchive,
  IconArrowBackUp,
  IconFileText,
  IconHandStop,
  IconListCheck,
  IconListDetails,
  IconPencil,
  IconUserPlus,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '#libs/domain';
import { MoreActs } from '../../people/more-acts.js';
import { useAgenda } from './agenda-context.js';
import { ChangeItemSheet } from './change-item-sheet.js';
import { GuestSheet } from './guest-sheet.js';
import { InterestSheet } from './interest-sheet.js';
import { TextSheet } from './text-sheet.js';

/** What can be done with one item of the agenda, behind the dots. */
export function ItemActs({ item }: { item: AgendaItem }) {
  const { t } = useTranslation();
  const { act, may, open, titleOf, reads, actor } = useAgenda();
  const [shown, setShown] = useState<'change' | 'text' | 'interest' | 'guest' | null>(null);
  if (!open || !reads(item)) return null;
  const { itemId, consent } = item;
  const office = may('item.change');
  const own = item.proposedBy.personId === actor.personId || item.ownerAgencyId === actor.agencyId;
  const close = () => setShown(null);
  const acts = [
    { on: office, words: t('agenda.change'), Icon: IconPencil, act: () => setShown('change') },
    {
      on: !item.part && item.kind === 'decision' && may('decision.draft') && (office || own),
      words: t('agenda.textWrite'),
      Icon: IconFileText,
      act: () => setShown('text'),
    },
    {
      on: !item.part && may('interest.declare'),
      words: t('agenda.interest'),
      Icon: IconHandStop,
      act: () => setShown('interest'),
    },
    { on: may('guest.ask'), words: t('guests.askFor'), Icon: IconUserPlus, act: () => setShown('guest') },
    {
      on: !item.part && office && item.status === 'scheduled',
      words: t(consent ? 'agenda.fromConsent' : 'agenda.toConsent'),
      Icon: consent ? IconListDetails : IconListCheck,
      act: () => void act('item.change', { itemId, consent: !consent }),
    },
    {
      on: !item.part && may('item.answer') && item.status === 'scheduled',
      words: t('agenda.keep'),
      Icon: IconArchive,
      act: () => void act('item.answer', { itemId, answer: 'park' }),
    },
    {
      on: may('item.answer') && item.status === 'scheduled',
      words: t('agenda.withdraw'),
      Icon: IconArrowBackUp,
      act: () => void act('item.answer', { itemId, answer: 'withdraw' }),
    },
  ];
  return (
    <>
      <MoreActs label={t('agenda.more', { title: titleOf(item) })} acts={acts.filter(({ on }) => on)} />
      <ChangeItemSheet item={item} opened={shown === 'change'} onClose={close} />
      <TextSheet item={item} opened={shown === 'text'} onClose={close} />
      <InterestSheet item={item} opened={shown === 'interest'} onClose={close} />
      <GuestSheet item={item} opened={shown === 'guest'} onClose={close} />
    </>
  );
}
