import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NAME_MAX } from '#libs/domain';
import { Fields } from '../parts.js';
import { StepActs, StepPage } from './step-page.js';
import type { StepProps } from './step-props.js';

/** The first question: what the task force is called. */
export function NameStep({ answers, change, onNext }: StepProps) {
  const { t } = useTranslation();
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const missing = answers.name.trim() === '';
  const goOn = () => {
    setTried(true);
    if (missing) field.current?.focus();
    else onNext();
  };
  return (
    <StepPage step="name" title={t('begin.nameTitle')} lead={t('begin.lead')}>
      <Fields id="question" onSubmit={goOn}>
        <TextInput
          ref={field}
          size="md"
          name="task-force"
          label={t('begin.name')}
          description={t('begin.nameHint')}
          autoComplete="off"
          maxLength={NAME_MAX}
          data-autofocus
          value={answers.name}
          error={tried && missing && t('begin.nameMissing')}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <StepActs form="question" />
      </Fields>
    </StepPage>
  );
}
