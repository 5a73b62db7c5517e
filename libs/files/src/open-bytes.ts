import type { Kernel } from '#libs/kernel';
import type { Bytes } from './bytes.js';
import { filesFolder } from './files-folder.js';
import { FolderBytes } from './folder-bytes.js';
import { S3Bytes } from './s3-bytes.js';

/** The store that the settings name: a bucket, else a folder of this machine. Nothing outside is contacted by opening it. */
export function openBytes({ config, clock }: Pick<Kernel, 'config' | 'clock'>): Bytes {
  const nowMs = (): number => clock.outsideMs();
  return config.FILES_S3_URL === '' ? new FolderBytes(filesFolder(config), nowMs) : new S3Bytes(config, nowMs);
}
