// Meilisearch (the double, or a live server by MEILI_URL): the homonym traps of the conformance suite.
import { engineName, openMeiliStand } from '#tests/conformance/meili-stand.ts';
import { describeTraps } from '#tests/conformance/search-words.ts';

describeTraps(engineName, openMeiliStand);
