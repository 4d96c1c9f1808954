// The plain statement of the embedded engine: the protocol of the conformance suite.
import { reader } from '#app/infra/db/reader.server.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { describeProtocol } from '#tests/conformance/search-protocol.ts';
import { openSearchStand } from '#tests/conformance/search-stand.ts';

describeProtocol('postgres by statement', (options) => openSearchStand({ ...options, engineOf: () => createSearch({ db: reader(), columns: 'off' }) }));
