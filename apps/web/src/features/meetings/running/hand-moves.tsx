import { ActionIcon } from '@mantine/core';
import { IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRunning } from './running-context.js';

/** Hears somebody earlier. */
export function HandMoves({ place }: { place: number }) {
  const { t } = useTranslation();
  const { view, chair, person } = useRunning();
  if (place === 0) return null;
  const people = view.hands.map(({ personId }) => personId);
  const earlier = () => {
    const [moved] = people.splice(place, 1);
    people.splice(place - 1, 0, moved!);
    void chair('hand.order', { people });
  };
  return (
    <ActionIcon onClick={earlier} aria-label={t('running.hands.earlier', { person: person(people[place]!) })}>
      <IconChevronUp size={18} stroke={1.6} aria-hidden="true" />
    </ActionIcon>
  );
}
