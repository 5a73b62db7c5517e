import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { v7 } from 'uuid';
import { announce } from '../../../ui/announcer.js';
import { Face } from '../../../ui/face.js';
import { focusFirstFault } from '../first-fault.js';
import { useRoles } from '../use-roles.js';
import styles from './first-use.module.css';
import { ListRow } from './list-row.js';
import { isBlank, type MemberDraft, memberFaults, newMemberDraft, toMember } from './member-draft.js';
import { MemberForm } from './member-form.js';
import { StepActs, StepPage } from './step-page.js';
import type { StepProps } from './step-props.js';

/** The fifth question: who is invited first. It may be left for later. */
export function MembersStep({ answers, change, onNext, onBack }: StepProps) {
  const { t } = useTranslation();
  const roles = useRoles();
  const { agencies, members, you } = answers;
  const draft = answers.memberDraft ?? newMemberDraft(v7(), members.at(-1)?.agencyId ?? agencies[0]?.agencyId ?? '');
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const others = members.filter((member) => member.invitationId !== draft.invitationId);
  const faults = memberFaults(draft, others, you.address);
  const editing = others.length < members.length;

  const begin = (next: MemberDraft | null) => {
    setTried(false);
    change({ memberDraft: next });
    nameField.current?.focus();
  };
  const keep = (): boolean => {
    setTried(true);
    if (faults.length > 0) {
      focusFirstFault('member');
      return false;
    }
    const made = toMember(draft);
    const placed = editing
      ? members.map((one) => (one.invitationId === made.invitationId ? made : one))
      : [...members, made];
    change({ members: placed, memberDraft: null });
    setTried(false);
    announce(t('begin.memberAdded', { name: made.name }));
    return true;
  };
  const remove = ({ invitationId, name }: MemberDraft) => {
    change({ members: members.filter((one) => one.invitationId !== invitationId), memberDraft: null });
    announce(t('begin.removed', { name }));
    nameField.current?.focus();
  };
  const goOn = () => {
    if (!isBlank(draft) && !keep()) return;
    onNext();
  };
  const agencyName = (agencyId: string) => agencies.find((agency) => agency.agencyId === agencyId)?.name ?? '';

  return (
    <StepPage step="members" title={t('begin.membersTitle')} lead={t('begin.membersLead')}>
      <ul className={styles.list}>
        {members.map((member) => (
          <ListRow
            key={member.invitationId}
            mark={<Face name={member.name} />}
            name={member.name}
            detail={`${agencyName(member.agencyId)}, ${roles(member.standings)}`}
            onEdit={() => begin(member)}
            onRemove={() => remove(member)}
          />
        ))}
      </ul>
      <MemberForm
        draft={draft}
        agencies={agencies}
        faults={tried ? faults : []}
        editing={editing}
        nameField={nameField}
        onChange={(next) => change({ memberDraft: next })}
        onKeep={() => keep() && nameField.current?.focus()}
        onCancel={() => begin(null)}
      />
      <StepActs
        onBack={onBack}
        onNext={goOn}
        next={members.length === 0 && isBlank(draft) ? t('begin.later') : undefined}
      />
    </StepPage>
  );
}
