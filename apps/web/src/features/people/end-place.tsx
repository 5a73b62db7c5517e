import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AgencyView, TaskForceView } from '#libs/domain';
import { taskForceQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { AskingOnce } from './asking-once.js';
import { showingAtOnce } from './showing-at-once.js';
import { type PersonAtTable, withRoles } from './table-people.js';

/** Asks once before somebody no longer sits for an agency, and says what stays. */
export function EndPlace({ person, agency, opened, onClose }: EndPlaceProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { id, name } = person;
  return (
    <AskingOnce
      opened={opened}
      onClose={onClose}
      title={t('people.endTitle', { name, agency: agency.name })}
      submit={t('people.endSubmit')}
      act={(send) =>
        showingAtOnce<TaskForceView>(
          queries,
          taskForceQuery,
          (table) => withRoles(table, id, agency.id, []),
          () => send('PUT', `/api/people/${id}/standings`, { agencyId: agency.id, standings: [] }),
        )
      }
      onDone={() => announce(t('people.ended', { name }))}
      illegal={t('people.lastAdministrator')}
    >
      {t('people.endText')}
    </AskingOnce>
  );
}

interface EndPlaceProps {
  person: PersonAtTable;
  agency: AgencyView;
  opened: boolean;
  onClose: () => void;
}
