import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folder of the project. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Folders that hold nothing written for the project. */
const NOT_OURS = new Set(['node_modules', 'dist', '.git', '.baraza', '.baraza-real', 'coverage']);

/** A file of the project, by its path from the project's folder with `/` between its parts. */
export interface SourceFile {
  path: string;
  name: string;
  text: string;
}

/** Every file under these folders or of these names, whose name ends as wanted. */
export function sources(under: readonly string[], ending: RegExp): SourceFile[] {
  return under
    .flatMap((place) => filesIn(join(ROOT, place)))
    .filter((file) => ending.test(file))
    .map((file) => ({
      path: relative(ROOT, file).split(sep).join('/'),
      name: file.slice(file.lastIndexOf(sep) + 1),
      text: readFileSync(file, 'utf8'),
    }));
}

function filesIn(place: string): string[] {
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.has(name))
    .flatMap((entry) => {
      const path = join(place, entry.name);
      return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : [];
    });
}

/** Code with its comments blanked out and its lines kept, so that a line's number still holds. Good enough for words outside of strings. */
export const withoutComments = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
    .replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

/** SQL without its comments. */
export const withoutSqlComments = (sql: string): string => sql.replace(/--.*$/gm, '');

/** Where a pattern occurs, as `path:line: text`. */
export function occurrences(
  files: readonly SourceFile[],
  pattern: RegExp,
  read: (text: string) => string = (text) => text,
): string[] {
  return files.flatMap(({ path, text }) =>
    read(text)
      .split('\n')
      .flatMap((line, place) => (pattern.test(line) ? [`${path}:${place + 1}: ${line.trim()}`] : [])),
  );
}
