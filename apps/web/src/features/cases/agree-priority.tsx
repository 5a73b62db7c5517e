import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_PRIORITIES, type ActionPriority } from '#libs/domain';
import { Chip, Chips } from './agree-chip.js';

/** How much it presses. */
export function AgreePriority({ priority, onChoose }: AgreePriorityProps) {
  const { t } = useTranslation();
  const group = useId();
  return (
    <Chips legend={t('actionPage.priority')}>
      {ACTION_PRIORITIES.map((one) => (
        <Chip key={one} name={group} checked={one === priority} onChoose={() => onChoose(one)}>
          {t(`action.priority.${one}`)}
        </Chip>
      ))}
    </Chips>
  );
}

interface AgreePriorityProps {
  priority: ActionPriority;
  onChoose: (priority: ActionPriority) => void;
}
