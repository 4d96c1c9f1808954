// The plain statement of the embedded engine, which answers while the columns are loaded: the judged queries of the conformance suite.
import { reader } from '#app/infra/db/reader.server.ts';
import { createSearch } from '#app/infra/search/search.server.ts';
import { openSearchStand } from '#tests/conformance/search-stand.ts';
import { describeJudged } from '#tests/conformance/search-words.ts';

describeJudged('postgres by statement', (options) => openSearchStand({ ...options, engineOf: () => createSearch({ db: reader(), columns: 'off' }) }));
