import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_NAMES } from '../../../words/languages.js';
import { Problem } from '../parts.js';
import { useAct } from '../use-act.js';
import { AgencyBench } from './agencies-step.js';
import type { Step } from './answers.js';
import styles from './first-use.module.css';
import { StepActs, StepPage } from './step-page.js';
import type { StepProps } from './step-props.js';

/** A last look at all answers; then the table is set. */
export function ReviewStep({ answers, onBack, goTo, submit }: ReviewStepProps) {
  const { t } = useTranslation();
  const { busy, problem, run } = useAct();
  const { name, language, zone, agencies, members, you } = answers;
  const ownAgency = agencies.find(({ agencyId }) => agencyId === you.agencyId)?.name ?? '';
  const rows: { step: Step; what: string; answer: ReactNode }[] = [
    { step: 'name', what: t('begin.name'), answer: name },
    { step: 'language', what: t('begin.language'), answer: LANGUAGE_NAMES[language] },
    { step: 'zone', what: t('begin.zone'), answer: zone.replaceAll('_', ' ') },
    { step: 'agencies', what: t('begin.agencies'), answer: agencies.map((agency) => agency.name).join(', ') },
    {
      step: 'members',
      what: t('begin.members'),
      answer: members.length === 0 ? t('begin.membersNone') : members.map((member) => member.name).join(', '),
    },
    { step: 'you', what: t('begin.you'), answer: t('begin.youIn', { name: you.name, agency: ownAgency }) },
  ];
  const lead = members.length === 0 ? t('begin.reviewAlone') : t('begin.reviewLead', { count: members.length });
  return (
    <StepPage step="review" title={t('begin.reviewTitle')} lead={lead}>
      <AgencyBench agencies={agencies} />
      <dl className={styles.review}>
        {rows.map(({ step, what, answer }) => (
          <div key={step}>
            <dt>{what}</dt>
            <dd>{answer}</dd>
            <dd>
              <UnstyledButton
                className={styles.changeIt}
                aria-label={t('begin.changeOf', { what })}
                onClick={() => goTo(step)}
              >
                {t('begin.change')}
              </UnstyledButton>
            </dd>
          </div>
        ))}
      </dl>
      <div className={styles.problem}>
        <Problem of={problem} />
        {Boolean(problem) && <p>{t('begin.failed')}</p>}
      </div>
      <StepActs
        onBack={onBack}
        onNext={() => void run(submit)}
        next={t('begin.submit')}
        busyWords={t('begin.busy')}
        busy={busy}
      />
    </StepPage>
  );
}

interface ReviewStepProps extends StepProps {
  goTo: (step: Step) => void;
  submit: () => Promise<void>;
}
