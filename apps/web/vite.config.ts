import react from '@vitejs/plugin-react';
import { type BuildEnvironmentOptions, defaultClientConditions, defineConfig, type Plugin } from 'vite';

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

/** The same page for phones, which draw no map of a city: they are not to fetch its code over a slow network. */
const withoutMap: Plugin = {
  name: 'phone-page',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return;
      const source = String(index.source).replaceAll(/\s*<link rel="modulepreload" href="[^"]*">/g, '');
      this.emitFile({ type: 'asset', fileName: 'phone.html', source });
    },
  },
};

/** The worker that lets the phone's pages open without network, by the name under which it is served. */
const serviceWorker = 'service-worker';

/** Tells that worker which files those pages are made of: the first script, that of the phone, and what either imports. */
const listPhoneFiles: Plugin = {
  name: 'list-phone-files',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const worker = bundle[`${serviceWorker}.js`];
      if (worker?.type !== 'chunk') return;
      const files = new Set<string>();
      const add = (fileName: string): void => {
        const part = bundle[fileName];
        if (part?.type !== 'chunk' || files.has(fileName)) return;
        files.add(fileName);
        for (const sheet of part.viteMetadata?.importedCss ?? []) files.add(sheet);
        for (const imported of part.imports) add(imported);
      };
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && ['main', 'index', 'phone-pages'].includes(part.name)) add(part.fileName);
      }
      worker.code = worker.code.replace('__PHONE_FILES__', [...files].map((file) => `/${file}`).join(' '));
    },
  },
};

/** Where the pages of residents are: a program of their own, so that a phone at a fence loads little. */
const residents = 'residents.html';

/** While developing, as the server does it. */
const serveResidents: Plugin = {
  name: 'serve-residents',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _, next) => {
      if (/^\/report(\/|$)/.test(request.url ?? '')) request.url = `/${residents}`;
      next();
    });
  },
};

/** Built by themselves, beside the others: what both have in common is small, and the others' is not. */
const residentsBuild: BuildEnvironmentOptions = {
  copyPublicDir: false,
  emptyOutDir: false,
  rolldownOptions: { input: { residents: `${import.meta.dirname}/${residents}` } },
};

const pagesBuild: BuildEnvironmentOptions = {
  emptyOutDir: true,
  rolldownOptions: {
    input: {
      main: `${import.meta.dirname}/index.html`,
      [serviceWorker]: `${import.meta.dirname}/src/phone/service-worker.ts`,
    },
    // What several pages share comes as one file: dozens of small ones would each be asked for, and answered, alone. Not the
    // contracts of the phone: their shapes must not be made before zod has been told not to compile them.
    output: {
      entryFileNames: ({ name }) => (name === serviceWorker ? '[name].js' : 'assets/[name]-[hash].js'),
      codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: /src.(?!map)|libs.(?!contracts)|d3-/ }] },
    },
  },
};

/** The pages are built to dist/web beside the compiled server, which serves them; `vite` alone proxies the API of a running server. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [react(), serveResidents, ...(mode === 'residents' ? [] : [preloadMap, withoutMap, listPhoneFiles])],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  // Nothing is inlined as data: URL, so that the content security policy can stay strict.
  build: {
    outDir: '../../dist/web',
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    ...(mode === 'residents' ? residentsBuild : pagesBuild),
  },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
}));
