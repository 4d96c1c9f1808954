// The embedded engine on a real PostgreSQL: the homonym traps of the conformance suite.
import { openSearchStand } from '#tests/conformance/search-stand.ts';
import { describeTraps } from '#tests/conformance/search-words.ts';

describeTraps('postgres', openSearchStand);
