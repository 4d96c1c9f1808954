// Meilisearch (the double, or a live server by MEILI_URL): the suggestions of the conformance suite.
import { engineName, openMeiliStand } from '#tests/conformance/meili-stand.ts';
import { describeSuggestions } from '#tests/conformance/search-suggestions.ts';

describeSuggestions(engineName, openMeiliStand);
