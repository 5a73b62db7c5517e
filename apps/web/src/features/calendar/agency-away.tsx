import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AgencyView, allows, relationsToAgency } from '#libs/domain';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Section } from '../people/page.js';
import { sitting } from '../people/table-people.js';
import { absencesAhead } from './ahead.js';
import { AwayRows } from './away-rows.js';
import { type AskedAway, AwaySheet } from './away-sheet.js';
import type { CalendarNow } from './calendar-now.js';

/** Who of an agency is away, from when to when, and who stands in. Whoever looks after the agency enters it for others. */
export function AgencyAway({ agency, calendar, today }: AgencyAwayProps) {
  const { t } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const [asked, setAsked] = useState<AskedAway | null>(null);
  const enter = useRef<HTMLButtonElement>(null);
  const people = sitting(agency);
  const nameOf = (id: string) => directory.person(id)?.name ?? t('app.somebody');
  const relations = relationsToAgency(me, agency.id);
  const mayForAll = allows('absence.set', me, relations);
  const may = (personId: string) =>
    allows('absence.set', me, personId === me.personId ? ['self', ...relations] : relations);
  return (
    <Section
      title={t('away.title')}
      text={t('away.text')}
      act={
        mayForAll && (
          <Button ref={enter} onClick={() => setAsked({ personId: '' })}>
            {t('away.enter')}
          </Button>
        )
      }
    >
      <AwayRows
        absences={absencesAhead(calendar, new Set(people.map(({ id }) => id)), today)}
        none={t('away.none')}
        mine={false}
        today={today}
        nameOf={nameOf}
        may={may}
        onChange={setAsked}
        onEnded={() => enter.current?.focus()}
      />
      <AwaySheet
        asked={asked}
        title={asked?.personId ? t('away.change', { name: nameOf(asked.personId) }) : t('away.enter')}
        onClose={() => setAsked(null)}
        calendar={calendar}
        today={today}
        people={people.filter(({ disabled }) => !disabled)}
      />
    </Section>
  );
}

interface AgencyAwayProps extends CalendarNow {
  agency: AgencyView;
}
