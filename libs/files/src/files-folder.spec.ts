import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesFolder } from './files-folder.js';

const DATABASE_URL = 'postgres://baraza:secret@127.0.0.1:5432/the_table';

describe('the folder of files', () => {
  it('is the one that is named', () => {
    expect(filesFolder({ FILES_DIR: '/srv/files', KEY_FILE: '/etc/baraza/key', DATABASE_URL })).toBe('/srv/files');
  });

  it('is else beside the installation’s key, where its data is', () => {
    expect(filesFolder({ FILES_DIR: '', KEY_FILE: '/srv/baraza/installation.key', DATABASE_URL })).toBe(
      '/srv/baraza/files',
    );
  });

  it('is else one for passing things, with no password in its name', () => {
    expect(filesFolder({ FILES_DIR: '', KEY_FILE: '', DATABASE_URL })).toBe(join(tmpdir(), 'baraza-files-the_table'));
  });
});
