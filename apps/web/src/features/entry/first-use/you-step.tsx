import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ADDRESS_MAX, canonicalAddress, NAME_MAX, PASSWORD_MIN } from '#libs/domain';
import { focusFirstFault } from '../first-fault.js';
import { passwordProblem } from '../new-password.js';
import { Fields } from '../parts.js';
import { PasswordField } from '../password-field.js';
import { isAddress } from './member-draft.js';
import { StepActs, StepPage } from './step-page.js';
import type { StepProps } from './step-props.js';

/** Who answers all this, and looks after the table from now on. */
export function YouStep({ answers, change, onNext, onBack, password, onPassword }: YouStepProps) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const { you, agencies, members } = answers;
  const agencyId = you.agencyId || (agencies.length === 1 ? agencies[0]!.agencyId : '');
  const listed = members.some(({ address }) => canonicalAddress(address) === canonicalAddress(you.address));
  const faults = {
    name: you.name.trim() === '' && t('invitation.nameMissing'),
    address: isAddress(you.address) ? listed && t('begin.memberTwice') : t('signIn.addressWrong'),
    agency: agencyId === '' && t('begin.yourAgencyMissing'),
    password: passwordProblem(password, t),
  };
  const set = (next: Partial<typeof you>) => change({ you: { ...you, agencyId, ...next } });
  const goOn = () => {
    setTried(true);
    if (Object.values(faults).every((fault) => !fault)) return onNext();
    focusFirstFault('question');
  };
  return (
    <StepPage step="you" title={t('begin.youTitle')} lead={t('begin.youLead')}>
      <Fields id="question" onSubmit={goOn}>
        <TextInput
          size="md"
          name="name"
          label={t('begin.yourName')}
          description={t('invitation.nameHint')}
          autoComplete="name"
          maxLength={NAME_MAX}
          data-autofocus
          value={you.name}
          error={tried && faults.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NativeSelect
          size="md"
          label={t('begin.yourAgency')}
          value={agencyId}
          error={tried && faults.agency}
          onChange={(event) => set({ agencyId: event.currentTarget.value })}
        >
          <option value="" disabled hidden />
          {agencies.map((agency) => (
            <option key={agency.agencyId} value={agency.agencyId}>
              {agency.name}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          size="md"
          type="email"
          name="username"
          label={t('invitation.address')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={ADDRESS_MAX}
          value={you.address}
          error={tried && faults.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <PasswordField
          name="new-password"
          label={t('signIn.password')}
          description={t('password.hint', { min: PASSWORD_MIN })}
          autoComplete="new-password"
          value={password}
          error={tried && faults.password}
          onChange={onPassword}
        />
        <StepActs form="question" onBack={onBack} />
      </Fields>
    </StepPage>
  );
}

interface YouStepProps extends StepProps {
  password: string;
  onPassword: (password: string) => void;
}
