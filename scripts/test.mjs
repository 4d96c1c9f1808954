// npm test: everything that proves the project, from a fresh clone. See scripts/test.ts.
import { runWithOurNode } from './bootstrap.mjs';

await runWithOurNode('scripts/test.ts');
