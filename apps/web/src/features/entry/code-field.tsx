import { TextInput } from '@mantine/core';
import type { ReactNode, Ref } from 'react';

/** Where the six digits of an authenticator app are typed or pasted, with the digits' keyboard on a phone. */
export const CodeField = ({ value, onChange, ...rest }: CodeFieldProps) => (
  <TextInput
    {...rest}
    size="md"
    name="code"
    inputMode="numeric"
    autoComplete="one-time-code"
    spellCheck={false}
    value={value}
    onChange={(event) => onChange(event.currentTarget.value)}
  />
);

/** The code without the spaces that apps and people put into it. */
export const digitsOf = (typed: string): string => typed.replace(/[\s-]/g, '');

export const isCode = (typed: string): boolean => /^\d{6}$/.test(digitsOf(typed));

interface CodeFieldProps {
  label: string;
  value: string;
  onChange: (code: string) => void;
  description?: ReactNode;
  error?: ReactNode;
  ref?: Ref<HTMLInputElement>;
  'data-autofocus'?: boolean;
}
