import { Button } from '@mantine/core';
import { IconCalendar, IconHelpHexagon, IconHome, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../ui/dates.js';
import styles from './search.module.css';
import { dayBegins, type Meant, type Named, type Understood } from './understood.js';

/** Says what was understood of `from:`, `agency:` and `before:`, and asks where a name could be several people's. */
export function SearchChips({ understood, onChoose }: SearchChipsProps) {
  const { t } = useTranslation();
  const dates = useDates();
  const { from, agency, before } = understood;
  if (!from && !agency && !before) return null;
  return (
    <div className={styles.chips} role="group" aria-label={t('search.understood')}>
      {from && (
        <Name meant={from} Icon={IconUser} unknown="search.unknownPerson" known="search.from" onChoose={onChoose} />
      )}
      {agency && (
        <Name meant={agency} Icon={IconHome} unknown="search.unknownAgency" known="search.agency" onChoose={onChoose} />
      )}
      {before && (
        <Chip>
          <IconCalendar size={16} stroke={1.6} aria-hidden="true" />
          {t('search.before', { day: dates.date(dayBegins(before)) })}
        </Chip>
      )}
    </div>
  );
}

interface SearchChipsProps {
  understood: Understood;
  /** One of several was chosen for a name that was typed. */
  onChoose: (typed: string, id: string) => void;
}

const Chip = ({ children, unclear }: { children: ReactNode; unclear?: boolean }) => (
  <span className={styles.chip} data-unclear={unclear || undefined} dir="auto">
    {children}
  </span>
);

function Name({ meant, Icon, unknown, known, onChoose }: NameProps) {
  const { t } = useTranslation();
  const { typed } = meant;
  if (meant.kind === 'known') {
    return (
      <Chip>
        <Icon size={16} stroke={1.6} aria-hidden="true" />
        {t(known, { name: meant.one.name })}
      </Chip>
    );
  }
  if (meant.kind === 'unknown') {
    return (
      <Chip unclear>
        <IconHelpHexagon size={16} stroke={1.6} aria-hidden="true" />
        {t(unknown, { name: typed })}
      </Chip>
    );
  }
  return (
    <div className={styles.which}>
      <span>{t('search.which', { name: typed })}</span>
      {meant.all.map((one) => (
        <Button key={one.id} size="compact-sm" onClick={() => onChoose(typed, one.id)}>
          <Longer one={one} person={known === 'search.from'} />
        </Button>
      ))}
    </div>
  );
}

function Longer({ one, person }: { one: Named; person: boolean }) {
  const { t } = useTranslation();
  if (!person) return one.name;
  if (one.agencies.length === 0) return t('search.former', { name: one.name });
  return t('search.personOf', { name: one.name, agency: one.agencies.join(', ') });
}

interface NameProps {
  meant: Meant;
  Icon: typeof IconUser;
  unknown: 'search.unknownPerson' | 'search.unknownAgency';
  known: 'search.from' | 'search.agency';
  onChoose: (typed: string, id: string) => void;
}
