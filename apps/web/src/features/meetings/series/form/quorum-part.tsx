import { NativeSelect, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { VOTE_MAJORITIES } from '#libs/domain';
import type { Directory } from '../../../../live/directory.js';
import { useNames } from '../../../cases/case-names.js';
import forms from '../../../people/forms.module.css';
import { quorumInWords } from '../../quorum-words.js';
import styles from './form.module.css';
import { AgencyBoxes } from './agency-boxes.js';
import type { PartProps } from './part-props.js';
import { quorumOfDraft, type SeriesDraft } from './series-draft.js';

const SHARES = [
  { value: '', words: 'series.shareNone' },
  { value: '1/3', words: 'series.third' },
  { value: '1/2', words: 'series.half' },
  { value: '1/2+', words: 'series.moreThanHalf' },
  { value: '2/3', words: 'series.twoThirds' },
  { value: '3/4', words: 'series.threeQuarters' },
] as const;

/** When a meeting may decide: every part of it is chosen by itself, and all that is chosen must hold (A3). */
export function QuorumPart({ draft, wrong, set, directory }: PartProps & { directory: Directory }) {
  const { t, i18n } = useTranslation();
  const names = useNames(directory);
  const rule = quorumInWords(quorumOfDraft(draft), { t, language: i18n.language, agency: names.agency });
  const shares: { value: string; label: string }[] = SHARES.map(({ value, words }) => ({ value, label: t(words) }));
  if (!shares.some(({ value }) => value === draft.share))
    shares.push({ value: draft.share, label: t('series.otherShare') });
  return (
    <section className={styles.part}>
      <h2>{t('series.decidesTitle')}</h2>
      <p>{t('series.decidesText')}</p>
      <div className={forms.pair}>
        <TextInput
          label={t('series.wantSeats')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          value={draft.seats}
          onChange={({ currentTarget: { value } }) => set({ seats: value })}
          error={wrong.seats && t(`series.${wrong.seats}`)}
        />
        <NativeSelect
          label={t('series.wantShare')}
          value={draft.share}
          onChange={({ currentTarget: { value } }) => set({ share: value })}
          data={shares}
        />
      </div>
      <TextInput
        label={t('series.wantSectors')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={1}
        value={draft.sectors}
        onChange={({ currentTarget: { value } }) => set({ sectors: value })}
        error={wrong.sectors && t(`series.${wrong.sectors}`)}
      />
      <AgencyBoxes
        legend={t('series.wantNamed')}
        agencies={directory.agencies.filter(({ id }) => draft.seatIds.includes(id))}
        chosen={draft.named}
        onChange={(named) => set({ named })}
        error={wrong.named && t(`series.${wrong.named}`)}
      />
      <Switch
        label={t('series.recusedCount')}
        checked={draft.recusedCount}
        onChange={({ currentTarget: { checked } }) => set({ recusedCount: checked })}
      />
      <NativeSelect
        label={t('series.voteField')}
        value={draft.vote}
        onChange={({ currentTarget: { value } }) => set({ vote: value as SeriesDraft['vote'] })}
        data={(['none', ...VOTE_MAJORITIES] as const).map((value) => ({
          value,
          label: t(`series.voteChoice.${value}`),
        }))}
      />
      <p className={styles.inPart} aria-live="polite">
        {t('series.decides')}: <b>{rule}</b>
      </p>
    </section>
  );
}
