import type { BeginInstallation, Language } from '#libs/domain';
import type { AgencyDraft } from './agency-draft.js';
import type { MemberDraft } from './member-draft.js';

/** The steps of first use, in their order: five questions, who answers them, and a last look. */
export const STEPS = ['name', 'language', 'zone', 'agencies', 'members', 'you', 'review'] as const;
export type Step = (typeof STEPS)[number];
/** Of these the first are the questions that are counted. */
export const QUESTIONS = 5;

/** What has been answered so far, with what is half typed. Everything but the password, which is never kept. */
export interface Answers extends Omit<BeginInstallation, 'secret' | 'administrator'> {
  you: { name: string; address: string; agencyId: string };
  agencyDraft: AgencyDraft | null;
  memberDraft: MemberDraft | null;
}

/** Nothing answered yet. */
export const noAnswers = (taskForceId: string, language: Language, zone: string): Answers => ({
  taskForceId,
  name: '',
  language,
  zone,
  agencies: [],
  members: [],
  you: { name: '', address: '', agencyId: '' },
  agencyDraft: null,
  memberDraft: null,
});

/** True when the step is answered so that one can go on from it. */
export function isAnswered(step: Step, answers: Answers, password: string): boolean {
  switch (step) {
    case 'name':
      return answers.name.trim() !== '';
    case 'language':
    case 'members':
    case 'review':
      return true;
    case 'zone':
      return answers.zone !== '';
    case 'agencies':
      return answers.agencies.length > 0;
    case 'you':
      return Object.values(answers.you).every((answer) => answer.trim() !== '') && password !== '';
  }
}

/** The step to show when this one is asked for: itself, or the first before it that is not answered. */
export const stepToShow = (asked: Step, answers: Answers, password: string): Step =>
  STEPS.slice(0, STEPS.indexOf(asked)).find((step) => !isAnswered(step, answers, password)) ?? asked;

/** Without an agency: nobody comes for it any more, and it is nobody's own. */
export const withoutAgency = (answers: Answers, agencyId: string): Answers => ({
  ...answers,
  agencies: answers.agencies.filter((agency) => agency.agencyId !== agencyId),
  members: answers.members.filter((member) => member.agencyId !== agencyId),
  you: answers.you.agencyId === agencyId ? { ...answers.you, agencyId: '' } : answers.you,
});

/** What is sent when all is answered. */
export const toInstallation = (answers: Answers, password: string, secret: string): BeginInstallation => ({
  secret,
  taskForceId: answers.taskForceId,
  name: answers.name.trim(),
  language: answers.language,
  zone: answers.zone,
  agencies: answers.agencies,
  administrator: { ...answers.you, name: answers.you.name.trim(), address: answers.you.address.trim(), password },
  members: answers.members,
});
