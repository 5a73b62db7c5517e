import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import * as classTransformer from 'class-transformer';
import * as classValidator from 'class-validator';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The decorators on command inputs are checked by the server alone. In the browser they are empty, so that the
 * libraries behind them do not ship.
 */
function decoratorsStayOnTheServer(): Plugin {
  const libraries: Record<string, object> = {
    'class-validator': classValidator,
    'class-transformer': classTransformer,
  };
  return {
    name: 'baraza:decorators-stay-on-the-server',
    enforce: 'pre',
    resolveId: (source) => (source in libraries ? { id: `\0${source}`, moduleSideEffects: false } : null),
    load(id) {
      const library = id.startsWith('\0') ? libraries[id.slice(1)] : undefined;
      if (!library) return null;
      const names = Object.keys(library).filter((name) => /^[A-Z]\w*$/.test(name));
      return [
        'const nothing = /*#__PURE__*/ () => () => undefined;',
        ...names.map((name) => `export const ${name} = nothing;`),
      ].join('\n');
    },
  };
}

/** Asks for the Latin font together with the styles, so that the first words do not change their shape. */
function fontFirst(): Plugin {
  return {
    name: 'baraza:font-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => /inter-latin-wght-normal.*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            injectTo: 'head-prepend',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
          })),
    },
  };
}

export default defineConfig({
  root: here('.'),
  plugins: [decoratorsStayOnTheServer(), react(), fontFirst()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and icons stay files: data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      treeshake: { moduleSideEffects: (id) => !id.includes('/libs/domain/') },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/socket.io': { target: 'http://127.0.0.1:3000', ws: true },
    },
  },
});
