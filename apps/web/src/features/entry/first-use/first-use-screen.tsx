import { getRouteApi, Navigate, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, SignInAnswer } from '#libs/domain';
import { http } from '../../../live/http.js';
import { useGoOn } from '../go-on.js';
import { forgetLinkSecret } from '../link-secret.js';
import { LinkPage } from '../link-page.js';
import { useLink } from '../use-link.js';
import { AgenciesStep } from './agencies-step.js';
import { type Step, STEPS, stepToShow, toInstallation } from './answers.js';
import { LanguageStep } from './language-step.js';
import { MembersStep } from './members-step.js';
import { NameStep } from './name-step.js';
import { ReviewStep } from './review-step.js';
import type { StepProps } from './step-props.js';
import { forgetAnswers, useAnswers } from './use-answers.js';
import { YouStep } from './you-step.js';
import { ZoneStep } from './zone-step.js';

const route = getRouteApi('/first-use');

/** Where the link of an empty installation leads: five questions, and the table is set. */
export function FirstUseScreen() {
  const { t } = useTranslation();
  const link = useLink<object>('/first-use', '/api/first-use/open');
  if (link.state !== 'open') return <LinkPage link={link} page={t('begin.page')} overText={t('ended.beginText')} />;
  return <Questions secret={link.secret} />;
}

function Questions({ secret }: { secret: string }) {
  const { i18n } = useTranslation();
  const navigate = useNavigate();
  const goOn = useGoOn(undefined);
  const { at = 'name' } = route.useSearch();
  const { answers, change } = useAnswers(i18n.language as Language);
  const [password, setPassword] = useState('');
  const step = stepToShow(at, answers, password);
  const goTo = (next: Step) => void navigate({ to: '/first-use', search: { at: next } });
  const place = STEPS.indexOf(step);
  const props: StepProps = {
    answers,
    change,
    onNext: () => goTo(STEPS[place + 1] ?? 'review'),
    onBack: () => goTo(STEPS[place - 1] ?? 'name'),
  };
  const submit = async () => {
    const answer = await http<SignInAnswer>('POST', '/api/first-use', toInstallation(answers, password, secret));
    forgetAnswers();
    forgetLinkSecret('/first-use');
    await goOn(answer);
  };
  // Whoever comes back after a reload, or by an address of their own, begins where something is missing.
  if (step !== at) return <Navigate to="/first-use" search={{ at: step }} replace />;
  switch (step) {
    case 'name':
      return <NameStep {...props} />;
    case 'language':
      return <LanguageStep {...props} />;
    case 'zone':
      return <ZoneStep {...props} />;
    case 'agencies':
      return <AgenciesStep {...props} />;
    case 'members':
      return <MembersStep {...props} />;
    case 'you':
      return <YouStep {...props} password={password} onPassword={setPassword} />;
    case 'review':
      return <ReviewStep {...props} goTo={goTo} submit={submit} />;
  }
}
