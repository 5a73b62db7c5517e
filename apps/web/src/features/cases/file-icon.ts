import { IconFileText, IconFileTypePdf, IconPhoto, IconPresentation, IconTable } from '@tabler/icons-react';
import type { FileType } from '#libs/domain';
import type { UnsentFile } from '../../live/outbox-rules.js';

const ICONS: Partial<Record<FileType, typeof IconTable>> = {
  'application/pdf': IconFileTypePdf,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': IconTable,
  'application/vnd.oasis.opendocument.spreadsheet': IconTable,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': IconPresentation,
  'application/vnd.oasis.opendocument.presentation': IconPresentation,
};

/** The sign that stands before a file's name. */
export const fileIcon = ({ kind, type }: Pick<UnsentFile, 'kind' | 'type'>): typeof IconTable =>
  kind === 'picture' ? IconPhoto : ((type && ICONS[type]) ?? IconFileText);
