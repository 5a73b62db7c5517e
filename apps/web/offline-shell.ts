import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Not needed to open the app, or fetched for languages that few write: those come from the server when they are wanted. */
const NOT_KEPT = /(^\/worker\.js|\.webmanifest|\.map|^\/icons\/.*|(cyrillic|vietnamese)[^/]*\.woff2)$/;

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** A short name for what some files contain. */
function digest(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Changes whenever the domain does: what a device kept may have another shape then, and is not read any more. */
export const keptShape = (): string =>
  digest([...filesIn(here('../../libs/domain/src')), here('../../libs/client/src/stream-state.ts')]);

/** A colour of the design, in the light or in the dark theme. */
function colour(name: string, theme: 'light' | 'dark'): string {
  const tokens = readFileSync(here('src/ui/tokens.css'), 'utf8');
  const [, of = ''] = tokens.split(`[data-mantine-color-scheme='${theme}'] {`);
  const found = new RegExp(`--bz-${name}: (#[0-9a-f]{6});`).exec(of)?.[1];
  if (!found) throw new Error(`tokens.css has no colour ${name} in the ${theme} theme`);
  return found;
}

const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
  src: `/icons/${file}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a device needs to know to install the app. */
const manifest = () => ({
  id: '/',
  name: 'Baraza',
  short_name: 'Baraza',
  description: 'Where a local task force works together.',
  lang: 'en',
  start_url: '/',
  scope: '/',
  display: 'standalone',
  theme_color: colour('surface', 'light'),
  background_color: colour('bg', 'light'),
  icons: [icon('mark-192', 192, 'any'), icon('mark-512', 512, 'any'), icon('mark-maskable-512', 512, 'maskable')],
});

const tag = (name: string, attrs: Record<string, string>): HtmlTagDescriptor => ({
  tag: name,
  injectTo: 'head',
  attrs,
});

/** Makes the app installable, and tells its worker which files it is made of: the page and what it is drawn with, nothing else. */
export function offlineShell(): Plugin {
  let out = '';
  return {
    name: 'baraza:offline-shell',
    apply: 'build',
    configResolved(config) {
      out = config.build.outDir;
    },
    transformIndexHtml: () => [
      tag('link', { rel: 'manifest', href: '/manifest.webmanifest' }),
      tag('link', { rel: 'apple-touch-icon', href: '/icons/mark-180.png' }),
      ...(['light', 'dark'] as const).map((theme) =>
        tag('meta', {
          name: 'theme-color',
          media: `(prefers-color-scheme: ${theme})`,
          content: colour('surface', theme),
        }),
      ),
    ],
    closeBundle() {
      writeFileSync(join(out, 'manifest.webmanifest'), JSON.stringify(manifest()));
      const all = filesIn(out);
      const files = all
        .map((file) => file.slice(out.length).split(sep).join('/'))
        .filter((path) => !NOT_KEPT.test(path));
      const worker = join(out, 'worker.js');
      const text = readFileSync(worker, 'utf8');
      const made = text.replace("{ version: '', files: [] }", JSON.stringify({ version: digest(all), files }));
      if (made === text) throw new Error('worker.js has no place for the list of its files');
      writeFileSync(worker, made);
    },
  };
}
