// Meilisearch (the double, or a live server by MEILI_URL): the 42 judged queries of the conformance suite.
import { engineName, openMeiliStand } from '#tests/conformance/meili-stand.ts';
import { describeJudged } from '#tests/conformance/search-words.ts';

describeJudged(engineName, openMeiliStand);
