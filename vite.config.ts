// Vite: Tailwind, then Remix. The public pages' custom elements are built apart (vite.elements.config.ts) and named here.
import { existsSync, readFileSync } from 'node:fs';
import tailwindcss from '@tailwindcss/vite';
import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { remixConfig } from './remix.config.js';

const manifest = 'build/client/elements/manifest.json';

/** Address of the built custom elements; in development Vite serves the source itself. */
function elementsAddress(command: 'build' | 'serve'): string {
  if (command === 'serve' || !existsSync(manifest)) return '/app/elements/shop.ts';
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string }>;
  return `/elements/${entries['app/elements/shop.ts']?.file ?? 'missing.js'}`;
}

export default defineConfig(({ command }) => ({
  plugins: [tailwindcss(), remix(remixConfig)],
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
