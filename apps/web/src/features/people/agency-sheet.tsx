import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import {
  type AgencyView,
  allows,
  NAME_MAX,
  type Sector,
  SECTORS,
  SHORT_NAME_MAX,
  type TaskForceView,
} from '#libs/domain';
import { useSession } from '../../live/hooks.js';
import { taskForceQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { SheetActs } from '../../ui/sheet.js';
import { ActProblem } from './act-problem.js';
import { ActSheet } from './confirming.js';
import { DoButton } from './do-button.js';
import styles from './forms.module.css';
import { useDoing } from './sending.js';
import { showingAtOnce } from './showing-at-once.js';
import { withAgency } from './table-people.js';

/** What an agency is called: of one that sits at the table, or of one that is to sit there. */
export function AgencySheet({ opened, onClose, agency }: AgencySheetProps) {
  const { t } = useTranslation();
  return (
    <ActSheet opened={opened} onClose={onClose} title={agency ? t('agency.changeTitle') : t('agency.addTitle')}>
      <Names agency={agency} onClose={onClose} />
    </ActSheet>
  );
}

interface AgencySheetProps {
  opened: boolean;
  onClose: () => void;
  /** Without one another is added. */
  agency?: AgencyView;
}

type Facts = Pick<AgencyView, 'name' | 'shortName' | 'letters' | 'sector'>;

const EMPTY: Facts = { name: '', shortName: '', letters: '', sector: 'health' };
const LETTERS = /^\p{Lu}{2}$/u;

function Names({ agency, onClose }: Omit<AgencySheetProps, 'opened'>) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { busy, problem, run, clear } = useDoing();
  const [id] = useState(() => agency?.id ?? v7());
  const [facts, setFacts] = useState<Facts>(agency ?? EMPTY);
  const [tried, setTried] = useState(false);
  // From the sector follows what its people may read.
  const maySector = allows('agency.change', useSession().me, ['table']);
  const set = (change: Partial<Facts>) => {
    setFacts({ ...facts, ...change });
    clear();
  };
  const wrong = {
    name: !facts.name.trim() && t('agency.nameMissing'),
    shortName: !facts.shortName.trim() && t('agency.shortNameMissing'),
    letters: !LETTERS.test(facts.letters) && t('agency.lettersWrong'),
  };
  const error = (field: keyof typeof wrong) => (tried ? wrong[field] : null);

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { sector, letters } = facts;
    const said = { name: facts.name.trim(), shortName: facts.shortName.trim(), letters, sector };
    const change = (table: TaskForceView) =>
      agency
        ? withAgency(table, id, (now) => ({ ...now, ...said }))
        : { ...table, agencies: [...table.agencies, { id, ...said, people: [] }] };
    const done = await run((send) =>
      showingAtOnce(queries, taskForceQuery, change, () =>
        agency ? send('PATCH', `/api/agencies/${id}`, said) : send('POST', '/api/agencies', { agencyId: id, ...said }),
      ),
    );
    if (!done) return;
    announce(agency ? t('people.saved') : t('agency.added', { name: said.name }));
    onClose();
  };
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      <div className={styles.fields}>
        <TextInput
          label={t('agency.name')}
          maxLength={NAME_MAX}
          value={facts.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
          error={error('name')}
          data-autofocus
        />
        <div className={styles.pair}>
          <TextInput
            label={t('agency.shortName')}
            description={t('agency.shortNameHint', { max: SHORT_NAME_MAX })}
            maxLength={SHORT_NAME_MAX}
            value={facts.shortName}
            onChange={(event) => set({ shortName: event.currentTarget.value })}
            error={error('shortName')}
          />
          <TextInput
            label={t('agency.letters')}
            description={t('agency.lettersHint')}
            maxLength={4}
            value={facts.letters}
            onChange={(event) => set({ letters: twoCapitals(event.currentTarget.value) })}
            error={error('letters')}
          />
        </div>
        <NativeSelect
          label={t('agency.sector')}
          description={maySector ? undefined : t('agency.sectorHint')}
          disabled={!maySector}
          value={facts.sector}
          onChange={(event) => set({ sector: event.currentTarget.value as Sector })}
        >
          {SECTORS.map((sector) => (
            <option key={sector} value={sector}>
              {t(`sector.${sector}`)}
            </option>
          ))}
        </NativeSelect>
        <ActProblem of={problem} />
      </div>
      <SheetActs>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
        <DoButton busy={busy}>{agency ? t('people.save') : t('agency.addSubmit')}</DoButton>
      </SheetActs>
    </form>
  );
}

/** The first two letters that were typed, without accents, as capitals. */
const twoCapitals = (typed: string): string =>
  [
    ...typed
      .normalize('NFD')
      .replace(/[^\p{L}]/gu, '')
      .toUpperCase(),
  ]
    .slice(0, 2)
    .join('');
