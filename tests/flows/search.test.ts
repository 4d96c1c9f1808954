// The embedded engine on a real PostgreSQL: the 42 judged queries of the conformance suite.
import { openSearchStand } from '#tests/conformance/search-stand.ts';
import { describeJudged } from '#tests/conformance/search-words.ts';

describeJudged('postgres', openSearchStand);
