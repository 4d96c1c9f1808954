// The embedded engine on a real PostgreSQL: the protocol of the conformance suite.
import { openSearchStand } from '#tests/conformance/search-stand.ts';
import { describeProtocol } from '#tests/conformance/search-protocol.ts';

describeProtocol('postgres', openSearchStand);
