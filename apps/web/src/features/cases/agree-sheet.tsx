import { useTranslation } from 'react-i18next';
import { type CaseView, type PartView } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Sheet } from '../../ui/sheet.js';
import { AgreeForm } from './agree-form.js';
import { agreePlaceAt, agreePlaces } from './agree-places.js';
import type { Where } from './places.js';

/** Where an action is being agreed on, and with which words it begins. */
export interface Agreeing {
  where: Where;
  words: string;
  /** It belongs there and nowhere else. */
  fixed: boolean;
}

/** Agrees on an action in ten seconds: what, by whom, until when; and who will be reminded. A volunteer proposes one. */
export function AgreeSheet({ agreeing, view, parts, directory, onClose }: AgreeSheetProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const places = agreePlaces(actor, view, parts);
  const begin = agreeing && (agreePlaceAt(agreeing.where, places) ?? (agreeing.fixed ? null : places[0]));
  return (
    <Sheet
      opened={Boolean(begin)}
      onClose={onClose}
      title={begin?.proposes ? t('agreeing.titlePropose') : t('agreeing.title')}
    >
      {agreeing && begin && (
        <AgreeForm
          caseId={view.id}
          words={agreeing.words}
          begin={begin}
          places={agreeing.fixed ? [begin] : places}
          directory={directory}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

interface AgreeSheetProps {
  /** Null while nothing is agreed on. */
  agreeing: Agreeing | null;
  view: CaseView;
  /** The parts that one reads. */
  parts: readonly PartView[];
  directory: Directory;
  onClose: () => void;
}
