import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useDirectory } from '../../live/directory.js';
import choosing from '../../ui/choices.module.css';
import { Lines } from '../../ui/list-state.js';
import { WhoStandsIn } from '../calendar/who-stands-in.js';
import styles from './act-sheet.module.css';
import type { Given } from './given.js';
import type { PlacedAction } from './use-act.js';
import { useChannel } from './use-channel.js';
import { useNaming } from './use-naming.js';

interface ChoiceProps {
  action: PlacedAction;
  given: Given;
  onChange: (given: Partial<Given>) => void;
}

/** The agencies that read it, without the one whose it is. */
export function AgencyField({ action, given, onChange, wrong }: ChoiceProps & { wrong: boolean | string }) {
  const { t } = useTranslation();
  const directory = useDirectory();
  const channel = useChannel(action.stream);
  if (!channel) return <Lines widths={[40, 60]} />;
  const others = channel.seats
    .map(({ agencyId }) => agencyId)
    .filter((id) => id !== action.ownerAgencyId && id !== action.offeredToId);
  if (others.length === 0) return <p className={styles.text}>{t('actSheet.noAgency')}</p>;
  return (
    <Choices legend={t('actSheet.which')} wrong={wrong === true ? t('actSheet.choose') : wrong}>
      {others.map((id) => (
        <Choice
          key={id}
          kind="radio"
          checked={given.agencyId === id}
          onChange={() => onChange({ agencyId: id })}
          words={directory.agency(id)?.name ?? t('app.anAgency')}
        />
      ))}
    </Choices>
  );
}

/** The people of the agency whose it is that read it, and nobody. */
export function HolderField({ action, given, onChange, wrong }: ChoiceProps & { wrong: boolean | string }) {
  const { t } = useTranslation();
  const naming = useNaming(useDirectory());
  const channel = useChannel(action.stream);
  if (!channel) return <Lines widths={[40, 60]} />;
  const people = channel.seats.find(({ agencyId }) => agencyId === action.ownerAgencyId)?.people ?? [];
  return (
    <>
      <HolderChoices
        people={people.map((id) => ({
          id,
          name: id === naming.me ? `${naming.person(id)} (${t('action.you')})` : naming.person(id),
        }))}
        value={given.personId}
        onChange={(personId) => onChange({ personId })}
        wrong={typeof wrong === 'string' && wrong}
      />
      <WhoStandsIn personId={given.personId} className={styles.text} />
    </>
  );
}

/** One of several people, or nobody. */
export function HolderChoices({ people, value, onChange, mayBeNobody = true, wrong }: HolderChoicesProps) {
  const { t } = useTranslation();
  if (people.length === 0) return <p className={styles.text}>{t('actSheet.noPerson')}</p>;
  return (
    <Choices legend={t('actSheet.who')} wrong={wrong}>
      {people.map(({ id, name }) => (
        <Choice key={id} kind="radio" checked={value === id} onChange={() => onChange(id)} words={name} />
      ))}
      {mayBeNobody && (
        <Choice kind="radio" checked={value === null} onChange={() => onChange(null)} words={t('actSheet.nobody')} />
      )}
    </Choices>
  );
}

interface HolderChoicesProps {
  people: readonly { id: string; name: string }[];
  value: string | null | undefined;
  onChange: (personId: string | null) => void;
  mayBeNobody?: boolean;
  wrong?: string | false | undefined;
}

/** Everybody who reads it, of any agency: who of them helps. */
export function HelpersField({ action, given, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const naming = useNaming(useDirectory());
  const channel = useChannel(action.stream);
  if (!channel) return <Lines widths={[40, 60, 50]} />;
  const toggle = (id: string) =>
    onChange({
      helperIds: given.helperIds.includes(id)
        ? given.helperIds.filter((other) => other !== id)
        : [...given.helperIds, id],
    });
  return (
    <Choices legend={t('actSheet.whoHelps')}>
      {channel.seats.flatMap(({ agencyId, people }) =>
        people
          .filter((id) => id !== action.holderId)
          .map((id) => (
            <Choice
              key={`${agencyId} ${id}`}
              kind="checkbox"
              checked={given.helperIds.includes(id)}
              onChange={() => toggle(id)}
              words={naming.person(id)}
              note={naming.agency(agencyId)}
            />
          )),
      )}
    </Choices>
  );
}

function Choices({
  legend,
  wrong,
  children,
}: {
  legend: string;
  wrong?: string | false | undefined;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset className={choosing.choices} aria-describedby={wrong ? id : undefined}>
      <legend>{legend}</legend>
      {children}
      <p id={id} role="alert" className={styles.wrong}>
        {wrong}
      </p>
    </fieldset>
  );
}

function Choice({ kind, checked, onChange, words, note }: OneChoice) {
  return (
    <label className={`${choosing.choice} ${styles.choice}`}>
      <input type={kind} checked={checked} onChange={onChange} name={kind === 'radio' ? 'choice' : undefined} />
      <span dir="auto">{words}</span>
      {note && <small>{note}</small>}
    </label>
  );
}

interface OneChoice {
  kind: 'radio' | 'checkbox';
  checked: boolean;
  onChange: () => void;
  words: string;
  note?: string;
}
