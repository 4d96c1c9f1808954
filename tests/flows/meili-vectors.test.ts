// Meilisearch (the double, or a live server by MEILI_URL): the vectors and synonyms of the conformance suite.
import { engineName, openMeiliStand } from '#tests/conformance/meili-stand.ts';
import { describeVectors } from '#tests/conformance/search-words.ts';

describeVectors(engineName, openMeiliStand);
