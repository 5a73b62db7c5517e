import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileRef } from '#libs/domain';
import { localeOf } from '../../words/locale.js';

/** How large a file is, as one says it: `1.2 MB`. */
export function sizeWords(bytes: number, language: string): string {
  const inMegabytes = bytes >= 1_000_000;
  const value = inMegabytes ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
  return new Intl.NumberFormat(localeOf(language), {
    style: 'unit',
    unit: inMegabytes ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: inMegabytes ? 1 : 0,
  }).format(value);
}

/** The name that stands for a file: what it is, and how large. The one that it had elsewhere is kept nowhere. */
export function useFileName(): (file: Pick<FileRef, 'kind'> & { bytes: number; type?: FileRef['type'] }) => string {
  const { t, i18n } = useTranslation();
  return useMemo(
    () =>
      ({ kind, type, bytes }) =>
        t('attach.named', {
          kind: type ? t(`fileKind.${type}`) : t(`attach.${kind}`),
          size: sizeWords(bytes, i18n.language),
        }),
    [t, i18n.language],
  );
}
