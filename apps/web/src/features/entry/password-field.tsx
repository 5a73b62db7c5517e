import { ActionIcon, TextInput } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { type ReactNode, type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** A password, hidden until one wants to see it. Pasting is welcome: that is how password managers write. */
export function PasswordField({ value, onChange, ...rest }: PasswordFieldProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <TextInput
      {...rest}
      size="md"
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      rightSectionWidth="var(--bz-touch)"
      rightSection={
        <ActionIcon aria-label={shown ? t('password.hide') : t('password.show')} onClick={() => setShown(!shown)}>
          <Icon size={20} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      }
    />
  );
}

interface PasswordFieldProps {
  label: string;
  value: string;
  onChange: (password: string) => void;
  autoComplete: 'current-password' | 'new-password';
  name?: string;
  description?: ReactNode;
  error?: ReactNode;
  ref?: Ref<HTMLInputElement>;
}
