import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { Section } from '../people/page.js';
import { sitting } from '../people/table-people.js';
import { absencesAhead } from './ahead.js';
import { AwayRows } from './away-rows.js';
import { type AskedAway, AwaySheet } from './away-sheet.js';
import type { CalendarNow } from './calendar-now.js';

/** When I am away, and who of my agency stands in for me. */
export function MyAway({ calendar, today }: CalendarNow) {
  const { t } = useTranslation();
  const { me } = useSession();
  const directory = useDirectory();
  const [asked, setAsked] = useState<AskedAway | null>(null);
  const enter = useRef<HTMLButtonElement>(null);
  const agency = directory.agency(me.agencyId);
  return (
    <Section
      title={t('away.mine')}
      text={t('away.mineText')}
      act={
        <Button ref={enter} onClick={() => setAsked({ personId: me.personId })}>
          {t('away.mineEnter')}
        </Button>
      }
    >
      <AwayRows
        absences={absencesAhead(calendar, new Set([me.personId]), today)}
        none={t('away.mineNone')}
        mine
        today={today}
        nameOf={(id) => directory.person(id)?.name ?? t('app.somebody')}
        may={() => true}
        onChange={setAsked}
        onEnded={() => enter.current?.focus()}
      />
      <AwaySheet
        asked={asked}
        title={t('away.mine')}
        onClose={() => setAsked(null)}
        calendar={calendar}
        today={today}
        people={agency ? sitting(agency).filter(({ disabled }) => !disabled) : []}
      />
    </Section>
  );
}
