// The embedded engine on a real PostgreSQL: the vectors and synonyms of the conformance suite.
import { openSearchStand } from '#tests/conformance/search-stand.ts';
import { describeVectors } from '#tests/conformance/search-words.ts';

describeVectors('postgres', openSearchStand);
