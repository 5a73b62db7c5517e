import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EVIDENCES, LANGUAGES, WITNESSED } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import choosing from '../../ui/choices.module.css';
import type { ShareDraft } from './share-draft.js';
import styles from './shares.module.css';

/** Languages in which people are asked, beside those of the screens. */
const SPOKEN = [
  ...LANGUAGES,
  'fr',
  'ar',
  'fa',
  'ps',
  'so',
  'am',
  'ti',
  'ln',
  'ur',
  'bn',
  'sq',
  'ro',
  'ru',
  'uk',
  'tr',
  'pt',
  'es',
];

/** How the person's yes can be shown, who else was there, and in which language they were asked. */
export function ShareEvidence({ draft, onChange, directory }: ShareEvidenceProps) {
  const { t, i18n } = useTranslation();
  const { me } = useSession();
  const names = new Intl.DisplayNames(i18n.language, { type: 'language' });
  const people = directory.agencies
    .flatMap((agency) => agency.people.map(({ id, name }) => ({ value: id, label: `${name}, ${agency.shortName}` })))
    .filter(({ value }) => value !== me.personId);
  return (
    <>
      <NativeSelect
        className={styles.field}
        label={t('share.shownBy')}
        value={draft.evidence}
        onChange={({ currentTarget }) => onChange({ evidence: currentTarget.value as ShareDraft['evidence'] })}
        data={EVIDENCES.map((value) => ({ value, label: t(`share.evidence.${value}`) }))}
      />
      {WITNESSED.includes(draft.evidence) && (
        <NativeSelect
          className={styles.field}
          label={t('share.witness')}
          required
          value={draft.witnessId}
          onChange={({ currentTarget }) => onChange({ witnessId: currentTarget.value })}
          data={[{ value: '', label: t('share.choose') }, ...people]}
        />
      )}
      <NativeSelect
        className={styles.field}
        label={t('share.language')}
        value={draft.language}
        onChange={({ currentTarget }) => onChange({ language: currentTarget.value })}
        data={SPOKEN.map((value) => ({ value, label: names.of(value) ?? value }))}
      />
      <label className={`${choosing.choice} ${styles.field}`}>
        <input
          type="checkbox"
          checked={draft.interpreter}
          onChange={({ currentTarget }) => onChange({ interpreter: currentTarget.checked })}
        />
        {t('share.interpreter')}
      </label>
    </>
  );
}

interface ShareEvidenceProps {
  draft: ShareDraft;
  onChange: (more: Partial<ShareDraft>) => void;
  directory: Directory;
}
