import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { keptShape, offlineShell } from './offline-shell.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

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
  plugins: [react(), fontFirst(), offlineShell()],
  define: { __KEPT_SHAPE__: JSON.stringify(keptShape()) },
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: here('../../dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and icons stay files: data: addresses would need a wider content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      // Command inputs with their decorators are checked by the server alone; nothing of them ships.
      treeshake: {
        moduleSideEffects: (id) => !/\/libs\/domain\/|class-(validator|transformer)|validator|libphonenumber/.test(id),
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:3000',
      '/feeds': 'http://127.0.0.1:3000',
      '/socket.io': { target: 'http://127.0.0.1:3000', ws: true },
    },
  },
});
