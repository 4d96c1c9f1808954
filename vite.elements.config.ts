// The one small script of the public pages: custom elements over working forms and links (<= 15 kB gzip).
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    outDir: 'build/client/elements',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: false,
    rollupOptions: {
      input: 'app/elements/shop.ts',
      output: { entryFileNames: 'shop.[hash].js', assetFileNames: '[name].[hash][extname]' },
    },
  },
});
