import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** Code of the map of a city, by the names of its chunks: the page that has most to load, and that most readers go to. */
const mapChunks = ['city-page', 'create-map'];

/** Lets the browser fetch and compile that code while the first script is still on its way. */
const preloadMap: Plugin = {
  name: 'preload-map',
  transformIndexHtml: {
    order: 'post',
    handler: (_, { bundle = {} }) =>
      Object.values(bundle)
        .filter((part) => part.type === 'chunk' && mapChunks.includes(part.name))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

/** The pages are built to dist/web beside the compiled server, which serves them; `vite` alone proxies the API of a running server. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadMap],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Nothing is inlined as data: URL, so that the content security policy can stay strict.
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // What several pages share comes as one file: dozens of small ones would each be asked for, and answered, alone.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: /src.(?!map)|libs|d3-/ }] } },
    },
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
