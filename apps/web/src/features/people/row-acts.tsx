import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type MoreAct, MoreActs } from './more-acts.js';

/** A button that stands on one of many things: it shows what it does, and says on what to those who listen. */
export function ActOn({ act, on, onClick, busy = false, icon }: ActOnProps) {
  const { t } = useTranslation();
  return (
    <Button
      onClick={onClick}
      aria-label={t('people.actOn', { act, on })}
      aria-disabled={busy || undefined}
      leftSection={icon}
    >
      {act}
    </Button>
  );
}

interface ActOnProps {
  act: string;
  on: string;
  onClick: () => void;
  busy?: boolean;
  icon?: ReactNode;
}

/** The acts of a row: the likely one as a button and the others behind the dots; on a phone all behind the dots. */
export function RowActs({ on, first, others }: { on: string; first: MoreAct | null; others: readonly MoreAct[] }) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const label = t('people.moreOf', { name: on });
  if (phone && others.length > 0) return <MoreActs label={label} acts={first ? [first, ...others] : others} />;
  return (
    <>
      {first && <ActOn act={first.words} on={on} onClick={first.act} />}
      <MoreActs label={label} acts={others} />
    </>
  );
}
