import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../ui/announcer.js';

/** Copies something, and says on itself whether that worked: without a secure address browsers refuse. */
export function CopyButton({ text, words }: { text: string; words: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const worked = await window.navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(worked);
    announce(t(worked ? 'codes.copied' : 'codes.copyFailed'));
  };
  const Icon = copied ? IconCheck : IconCopy;
  return (
    <>
      <Button leftSection={<Icon size={18} stroke={1.6} aria-hidden="true" />} onClick={() => void copy()}>
        {copied ? t('codes.copied') : words}
      </Button>
      {copied === false && <p>{t('codes.copyFailed')}</p>}
    </>
  );
}
