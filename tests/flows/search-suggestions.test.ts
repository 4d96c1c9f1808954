// The embedded engine on a real PostgreSQL: the suggestions of the conformance suite.
import { openSearchStand } from '#tests/conformance/search-stand.ts';
import { describeSuggestions } from '#tests/conformance/search-suggestions.ts';

describeSuggestions('postgres', openSearchStand);
