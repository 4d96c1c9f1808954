// Meilisearch (the double, or a live server by MEILI_URL): the protocol of the conformance suite.
import { engineName, openMeiliStand } from '#tests/conformance/meili-stand.ts';
import { describeProtocol } from '#tests/conformance/search-protocol.ts';

describeProtocol(engineName, openMeiliStand);
