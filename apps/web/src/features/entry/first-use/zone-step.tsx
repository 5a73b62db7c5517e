import '@mantine/core/styles/Combobox.layer.css';
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fields } from '../parts.js';
import { localeOf } from '../../../words/locale.js';
import styles from './first-use.module.css';
import { StepActs, StepPage } from './step-page.js';
import type { StepProps } from './step-props.js';
import { zoneHere } from './use-answers.js';

/** As many are shown at once; whoever types sees fewer. */
const SHOWN_MAX = 80;

/** The third question: where the table is, which says what time it is there. */
export function ZoneStep({ answers, change, onNext, onBack }: StepProps) {
  const { t, i18n } = useTranslation();
  const [tried, setTried] = useState(false);
  const zones = useMemo(zonesByName, []);
  const now = answers.zone ? timeIn(answers.zone, i18n.language) : null;
  const goOn = () => {
    setTried(true);
    if (answers.zone) onNext();
  };
  return (
    <StepPage step="zone" title={t('begin.zoneTitle')} lead={t('begin.zoneHint')}>
      <Fields id="question" onSubmit={goOn}>
        <Select
          size="md"
          label={t('begin.zone')}
          searchable
          data={zones}
          limit={SHOWN_MAX}
          value={answers.zone || null}
          allowDeselect={false}
          nothingFoundMessage={t('begin.zoneNone')}
          error={tried && !answers.zone && t('begin.zoneMissing')}
          onChange={(zone) => zone && change({ zone })}
          filter={({ options, search }) =>
            options.filter((option) => 'label' in option && plain(option.label).includes(plain(search)))
          }
          maxDropdownHeight={264}
          comboboxProps={{ withinPortal: false }}
          classNames={{ dropdown: styles.dropdown, option: styles.option }}
        />
        {now && <p aria-live="polite">{t('begin.zoneNow', { time: now })}</p>}
        <StepActs form="question" onBack={onBack} />
      </Fields>
    </StepPage>
  );
}

/** The zones that this browser knows, with the one it is in itself. */
function zonesByName(): { value: string; label: string }[] {
  const here = zoneHere();
  const known = Intl.supportedValuesOf('timeZone');
  const all = here && !known.includes(here) ? [here, ...known] : known;
  return all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
}

const plain = (words: string) =>
  words
    .toLowerCase()
    .replace(/[_\s/]+/g, ' ')
    .trim();

/** What the clock on the wall shows there, as in `Thursday 14:05`. */
const timeIn = (zone: string, language: string): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date());
