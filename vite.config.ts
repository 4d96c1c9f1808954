// Vite: Tailwind, then Remix. The public pages' custom elements are built apart (vite.elements.config.ts) and named here.
import { existsSync, readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig, type Plugin } from 'vite';
import { remixConfig } from './remix.config.js';

const manifest = 'build/client/elements/manifest.json';

/** Address of the built custom elements; in development Vite serves the source itself. */
function elementsAddress(command: 'build' | 'serve'): string {
  if (command === 'serve' || !existsSync(manifest)) return '/app/elements/shop.ts';
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string }>;
  return `/elements/${entries['app/elements/shop.ts']?.file ?? 'missing.js'}`;
}

// A face that arrives late is used from the next page on: nothing moves under the reader (no layout shift).
const fontsWithoutShift: Plugin = {
  name: 'fonts-without-shift',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = String(file.source).replace(/font-display:\s*swap/g, 'font-display:optional');
    }
  },
};

export default defineConfig(({ command }) => ({
  plugins: [tailwindcss(), remix(remixConfig), fontsWithoutShift],
  define: { __ELEMENTS__: JSON.stringify(elementsAddress(command)) },
  publicDir: 'public',
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    emptyOutDir: false,
    rollupOptions: {
      onwarn(warning, warn) {
        if (warning.code !== 'INVALID_ANNOTATION') warn(warning);
      },
    },
  },
  optimizeDeps: { exclude: ['pg', 'kysely', '@prisma/client', '@prisma/adapter-pg', 'sharp', 'pg-boss'] },
  server: { watch: { ignored: ['**/.data/**', '**/build/**', '**/logs/**'] } },
}));
