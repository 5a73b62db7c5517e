import { NativeSelect } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TOLD_AS, type ToldAs, type Wish, WISHES, type WishesView, WISH_WAYS, type WishWay } from '#libs/domain';
import { waysQuery, wishesQuery } from '../../live/queries.js';
import { announce } from '../../ui/announcer.js';
import { ActProblem } from '../people/act-problem.js';
import { Panel } from '../people/page.js';
import { useDoing } from '../people/sending.js';
import { showingAtOnce } from '../people/showing-at-once.js';
import { DailyAt } from './daily-at.js';
import { wishesSent, withWish } from './wish-changes.js';
import styles from './wishes.module.css';

/** What comes when, one line for each that I am told as. A choice is sent as it is made. */
export function WishTable({ wishes }: { wishes: WishesView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { problem, run } = useDoing();
  const { data: known } = useQuery(waysQuery);
  // By mail even where there is none yet: somebody may wish before the operator has set it up.
  const ways = WISH_WAYS.filter((way) => way === 'mail' || known?.ways.some(({ channel }) => channel === way));

  const before = useRef(Promise.resolve());
  // One after the other: what is chosen while another choice is on its way is shown at once, and sent after it.
  const change = (to: (now: WishesView) => WishesView) => {
    queries.setQueryData<WishesView>(wishesQuery.queryKey, (now) => now && to(now));
    before.current = before.current.then(async () => {
      let wanted = wishes;
      const done = await run((send) =>
        showingAtOnce<WishesView>(
          queries,
          wishesQuery,
          (now) => (wanted = to(now)),
          () => send('PUT', '/api/account/wishes', wishesSent(wanted)),
        ),
      );
      if (done) announce(t('people.saved'));
    });
  };
  return (
    <Panel>
      <table className={styles.wishes}>
        <thead>
          <tr>
            <td />
            {ways.map((way) => (
              <th key={way} scope="col">
                {t(`wishes.${way}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {TOLD_AS.map((told) => (
            <tr key={told}>
              <th scope="row">{t(`wishes.${told}`)}</th>
              {ways.map((way) => (
                <td key={way} data-way={t(`wishes.${way}`)}>
                  <Choice
                    told={told}
                    way={way}
                    wish={wishes[told][way]}
                    onChoose={(wish) => change((now) => withWish(now, told, way, wish))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <DailyAt wishes={wishes} onChange={(dailyAt) => change((now) => ({ ...now, dailyAt }))} />
      <ActProblem of={problem} />
    </Panel>
  );
}

function Choice({ told, way, wish, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      aria-label={t('wishes.cell', { told: t(`wishes.${told}`), way: t(`wishes.${way}`) })}
      value={wish}
      data={WISHES.map((value) => ({ value, label: t(`wishes.${value}`) }))}
      onChange={(event) => onChoose(WISHES.find((known) => known === event.currentTarget.value) ?? wish)}
    />
  );
}

interface ChoiceProps {
  told: ToldAs;
  way: WishWay;
  wish: Wish;
  onChoose: (wish: Wish) => void;
}
