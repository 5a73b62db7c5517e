import type { FileType } from '#libs/domain';

/** Pictures that are decoded, and as what they are kept: of a moving one the first frame. */
export const PICTURE_FORMATS = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'image/gif': 'image/png',
} as const satisfies Record<string, FileType>;
export type PictureFormat = keyof typeof PICTURE_FORMATS;
