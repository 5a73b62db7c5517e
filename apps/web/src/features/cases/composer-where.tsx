import { Popover, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconEye, IconLock, IconLockPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { type CaseView, mayOpenPart, type Part } from '#libs/domain';
import type { Directory } from '../../live/directory.js';
import { useSession } from '../../live/hooks.js';
import { BeginSheet } from './begin-sheet.js';
import styles from './composer-where.module.css';
import { countReaders, openKinds, type Place, type Where } from './places.js';
import { SeatTile } from './seat-tile.js';

/** Who will read what is written here, said before the field, and how to change that. */
export function ComposerWhere({ id, view, place, all, directory, fixed, onGo }: ComposerWhereProps) {
  const { t } = useTranslation();
  const { actor } = useSession();
  const nameOf = usePlaceName();
  const [opened, setOpened] = useState(false);
  const [beginning, setBeginning] = useState<Part | null>(null);
  const kinds = mayOpenPart(actor, view) ? openKinds(all) : [];
  const others = all.filter(({ key }) => key !== place.key);
  const count = countReaders(place.seats);
  const go = (where: Where) => {
    setOpened(false);
    onGo(where);
  };
  return (
    <div className={styles.where}>
      <div className={styles.who} id={id}>
        {place.part ? (
          <IconLock size={16} stroke={1.6} aria-hidden="true" />
        ) : (
          <IconEye size={16} stroke={1.6} aria-hidden="true" />
        )}
        <span className={styles.words}>
          {place.part ? (
            <Trans i18nKey="compose.inPart" values={{ part: t(`partName.${place.part}`) }} components={{ b: <b /> }} />
          ) : (
            <Trans i18nKey="composer.everyone" components={{ b: <b /> }} />
          )}
        </span>
        <span className={styles.seats}>
          {place.seats.map((seat) => (
            <SeatTile key={seat.agencyId} agencyId={seat.agencyId} directory={directory} size="small" />
          ))}
        </span>
        <span className={styles.count}>{t('composer.readers', { count })}</span>
      </div>
      {!fixed && (others.length > 0 || kinds.length > 0) && (
        <span className={styles.change}>
          {others.length === 1 && (
            <UnstyledButton className={styles.quick} onClick={() => go(others[0]!.where)}>
              {others[0]!.part ? t('compose.to', { place: nameOf(others[0]!) }) : t('compose.toCommon')}
            </UnstyledButton>
          )}
          {(others.length > 1 || kinds.length > 0) && (
            <Popover
              opened={opened}
              onChange={setOpened}
              position="top-end"
              width={340}
              trapFocus
              returnFocus
              withinPortal
            >
              <Popover.Target>
                <UnstyledButton
                  className={styles.open}
                  aria-label={t('compose.changeLong', { count })}
                  onClick={() => setOpened(!opened)}
                >
                  <span className={styles.openWord}>{t('compose.change')}</span>
                  <span className={styles.openCount}>{count}</span>
                  <IconChevronDown size={16} stroke={1.6} aria-hidden="true" />
                </UnstyledButton>
              </Popover.Target>
              <Popover.Dropdown className={styles.menu} aria-label={t('compose.menu')}>
                <Choices>
                  {all.map((one) => (
                    <Choice
                      key={one.key}
                      Icon={one.part ? IconLock : IconEye}
                      part={one.part !== null}
                      chosen={one.key === place.key}
                      words={nameOf(one)}
                      note={t('composer.readers', { count: countReaders(one.seats) })}
                      onChoose={() => go(one.where)}
                    >
                      {one.seats.map((seat) => (
                        <SeatTile key={seat.agencyId} agencyId={seat.agencyId} directory={directory} size="small" />
                      ))}
                    </Choice>
                  ))}
                  {kinds.length > 0 && <p className={styles.head}>{t('compose.beginHead')}</p>}
                  {kinds.map((kind) => (
                    <Choice
                      key={kind}
                      Icon={IconLockPlus}
                      part
                      chosen={place.key === `new.${kind}`}
                      words={t(`partName.${kind}`)}
                      onChoose={() => {
                        setOpened(false);
                        setBeginning(kind);
                      }}
                    />
                  ))}
                </Choices>
              </Popover.Dropdown>
            </Popover>
          )}
        </span>
      )}
      <BeginSheet
        view={view}
        part={beginning}
        chosen={place.where.kind === 'new' ? place.where.agencyIds : []}
        directory={directory}
        onClose={() => setBeginning(null)}
        onBegin={(agencyIds) => {
          setBeginning(null);
          if (beginning) go({ kind: 'new', part: beginning, agencyIds });
        }}
      />
    </div>
  );
}

interface ComposerWhereProps {
  id: string;
  view: CaseView;
  place: Place;
  all: readonly Place[];
  directory: Directory;
  /** What is written belongs here and nowhere else. */
  fixed: boolean;
  onGo: (where: Where) => void;
}

/** How a place is called. */
export function usePlaceName(): (place: Pick<Place, 'part'>) => string {
  const { t } = useTranslation();
  return ({ part }) => (part ? t(`partName.${part}`) : t('compose.everyone'));
}

/** Choices in a column; the arrows go through them. */
function Choices({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons.at((at + step) % buttons.length)?.focus();
  };
  return (
    <div ref={list} onKeyDown={onKeyDown}>
      {children}
    </div>
  );
}

function Choice({ Icon, words, note, part, chosen, onChoose, children }: ChoiceProps) {
  return (
    <UnstyledButton
      className={styles.choice}
      data-part={part || undefined}
      data-autofocus={chosen || undefined}
      aria-current={chosen || undefined}
      onClick={onChoose}
    >
      <Icon size={18} stroke={1.6} aria-hidden="true" />
      <span className={styles.choiceWords}>
        {words}
        {children && <span className={styles.choiceSeats}>{children}</span>}
      </span>
      {note && <span className={styles.note}>{note}</span>}
      {chosen && <IconCheck size={18} stroke={1.8} aria-hidden="true" />}
    </UnstyledButton>
  );
}

interface ChoiceProps {
  Icon: typeof IconLock;
  words: string;
  note?: string;
  part: boolean;
  chosen: boolean;
  onChoose: () => void;
  children?: ReactNode;
}
