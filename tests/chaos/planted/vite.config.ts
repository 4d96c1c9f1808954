// The shop with every fault planted, in a folder of its own. Given to Remix by build.ts; never part of a build that is served.
import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

import { remixConfig } from '../../../remix.config.js';
import { plantFaults } from './plugin.ts';

export default defineConfig({
  plugins: [plantFaults(), tailwindcss(), remix({ ...remixConfig, buildDirectory: '.data/test-planted/build' })],
  define: { __ELEMENTS__: JSON.stringify('/elements/none.js') },
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
});
