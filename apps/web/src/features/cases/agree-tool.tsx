import { ActionIcon } from '@mantine/core';
import { IconClipboardCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView, PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { agreePlaceAt, agreePlaces } from './agree-places.js';
import { type Agreeing, AgreeSheet } from './agree-sheet.js';
import type { Where } from './places.js';

/** Agrees on an action where one writes. */
export function AgreeTool({ view, parts, where, directory }: AgreeToolProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const [agreeing, setAgreeing] = useState<Agreeing | null>(null);
  const place = agreePlaceAt(where, agreePlaces(actor, view, parts ?? []));
  // Nothing can be agreed on in a part that has not begun, and what was meant for it goes nowhere else.
  if (!place && !agreeing) return null;
  const label = place?.proposes ? t('agreeing.titlePropose') : t('agreeing.title');
  return (
    <>
      <ActionIcon
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        onClick={() => setAgreeing({ where, words: '', fixed: false })}
      >
        <IconClipboardCheck size={20} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <AgreeSheet
        agreeing={agreeing}
        view={view}
        parts={parts ?? []}
        directory={directory}
        onClose={() => setAgreeing(null)}
      />
    </>
  );
}

interface AgreeToolProps {
  view: CaseView;
  /** The parts that one reads; null while they are not known. */
  parts: readonly PartView[] | null;
  /** Where one writes. */
  where: Where;
  directory: Directory;
}
