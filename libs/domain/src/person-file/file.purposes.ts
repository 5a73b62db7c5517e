import { AGREED_PURPOSES, type AgreedPurpose } from '../shares/share-terms.js';

/** What a person's file is opened for: whatever was agreed, and nothing that is told to justice. */
export type FilePurpose = Exclude<AgreedPurpose, 'X-DEFLECT'>;
export const FILE_PURPOSES = AGREED_PURPOSES.filter((purpose): purpose is FilePurpose => purpose !== 'X-DEFLECT');
