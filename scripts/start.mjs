// npm start: everything from a fresh clone to a serving shop. See scripts/start.ts.
import { runWithOurNode } from './bootstrap.mjs';

await runWithOurNode('scripts/start.ts');
