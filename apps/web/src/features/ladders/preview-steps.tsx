import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreviewedPerson, RemindersPreview } from '#libs/domain';
import { taskForceQuery } from '../../live/queries.js';
import { localeOf } from '../../words/locale.js';
import { momentFormat } from './moment-format.js';

/** Who would be told when, step by step, as long as nobody answers. */
export function PreviewSteps({ preview: { zone, steps } }: { preview: RemindersPreview }) {
  const { t, i18n } = useTranslation();
  const table = useQuery(taskForceQuery).data;
  const moment = useMemo(() => momentFormat(i18n.language, zone), [i18n.language, zone]);
  const list = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' });
  const names = new Map(table?.agencies.flatMap(({ people }) => people.map(({ id, name }) => [id, name] as const)));
  const nameOf = (id: string) => names.get(id) ?? t('app.somebody');
  const who = ({ personId, audience, forId, heldUntil }: PreviewedPerson) => {
    const told = { name: nameOf(personId), role: t(`reminder.audience.${audience}`) };
    const words =
      forId === undefined ? t('agreeing.told', told) : t('agreeing.toldFor', { ...told, other: nameOf(forId) });
    return heldUntil === null ? words : t('ladders.heldUntil', { words, moment: moment(Date.parse(heldUntil)) });
  };
  return (
    <ol>
      {steps.map(({ number, at, told, nobody, onAgenda }) => (
        <li key={number}>
          <b>{at === null ? t('agreeing.atOnce') : moment(Date.parse(at))}</b>
          <span>
            {list.format([...told.map(who), ...(onAgenda ? [t('reminder.audience.agenda')] : [])])}
            {nobody.length > 0 && (
              <small>
                {t('ladders.nobodyThere', { count: nobody.length, steps: list.format(nobody.map(String)) })}
              </small>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
