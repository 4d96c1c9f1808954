// The policies of the shop: which sections each has. Their words lie in messages/legal; bodies are Markdown. {market} and the like are the operator's facts.
import { rareBelow, rareDays } from '#app/domain/insight/counted.ts';
import { RANKING } from '#app/domain/search/ranking.ts';
import type { MarketFacts } from '#app/lib/market-facts.ts';
import { m } from '#app/paraglide/messages.js';

export interface PolicySection {
  id: string;
  title: () => string;
  text: (facts: MarketFacts) => string;
}
export interface Policy {
  title: () => string;
  lede: () => string;
  sections: readonly PolicySection[];
}

const terms: Policy = {
  title: () => m.legal_terms(),
  lede: () => m.legal_terms_lede(),
  sections: [
    { id: 'terms-1', title: () => m.legal_terms_1_title(), text: (facts) => m.legal_terms_1({ market: facts.name }) },
    { id: 'terms-2', title: () => m.legal_terms_2_title(), text: () => m.legal_terms_2() },
    { id: 'terms-3', title: () => m.legal_terms_3_title(), text: () => m.legal_terms_3() },
    { id: 'terms-4', title: () => m.legal_terms_4_title(), text: () => m.legal_terms_4() },
    { id: 'terms-5', title: () => m.legal_terms_5_title(), text: () => m.legal_terms_5() },
    { id: 'terms-6', title: () => m.legal_terms_6_title(), text: () => m.legal_terms_6() },
    { id: 'terms-7', title: () => m.legal_terms_7_title(), text: () => m.legal_terms_7() },
    { id: 'terms-8', title: () => m.legal_terms_8_title(), text: (facts) => m.legal_terms_8({ email: facts.email, phone: facts.phone }) },
    {
      id: 'escrow',
      title: () => m.legal_terms_10_title(),
      text: (facts) => (facts.escrow === '' ? m.legal_terms_10_cards() : m.legal_terms_10_agent({ agent: facts.escrow })),
    },
    { id: 'terms-9', title: () => m.legal_terms_9_title(), text: () => m.legal_terms_9() },
  ],
};

const privacy: Policy = {
  title: () => m.legal_privacy(),
  lede: () => m.legal_privacy_lede(),
  sections: [
    { id: 'privacy-1', title: () => m.legal_privacy_1_title(), text: () => m.legal_privacy_1() },
    { id: 'privacy-2', title: () => m.legal_privacy_2_title(), text: () => m.legal_privacy_2() },
    { id: 'privacy-3', title: () => m.legal_privacy_3_title(), text: () => m.legal_privacy_3() },
    { id: 'privacy-4', title: () => m.legal_privacy_4_title(), text: () => m.legal_privacy_4() },
    { id: 'privacy-5', title: () => m.legal_privacy_5_title(), text: (facts) => m.legal_privacy_5({ hosting: facts.hosting }) },
    { id: 'privacy-6', title: () => m.legal_privacy_6_title(), text: () => m.legal_privacy_6() },
    { id: 'privacy-7', title: () => m.legal_privacy_7_title(), text: () => m.legal_privacy_7() },
    { id: 'privacy-8', title: () => m.legal_privacy_8_title(), text: () => m.legal_privacy_8() },
    { id: 'privacy-9', title: () => m.legal_privacy_9_title(), text: () => m.legal_privacy_9() },
    {
      id: 'privacy-10',
      title: () => m.legal_privacy_10_title(),
      text: (facts) => m.legal_privacy_10({ email: facts.email, phone: facts.phone, representative: facts.representative }),
    },
  ],
};

/** A share in whole per cent, as RANKING states it. */
function percent(share: number): number {
  return Math.round(share * 100);
}

// What is said here is what the engines do: the numbers are theirs (domain/search/ranking.ts).
const ranking: Policy = {
  title: () => m.legal_ranking(),
  lede: () => m.legal_ranking_lede(),
  sections: [
    { id: 'ranking-1', title: () => m.legal_ranking_1_title(), text: () => m.legal_ranking_1({ kept: percent(RANKING.soldOut) }) },
    {
      id: 'ranking-2',
      title: () => m.legal_ranking_2_title(),
      text: () =>
        m.legal_ranking_2({
          fresh: percent(RANKING.freshness.most),
          days: RANKING.freshness.halfLifeDays,
          rated: percent(RANKING.rating.most),
          count: RANKING.rating.priorCount,
          mean: RANKING.rating.priorMean.toFixed(1),
          sold: percent(RANKING.sales.most),
          full: RANKING.sales.full.toLocaleString('en'),
          all: percent(RANKING.freshness.most + RANKING.rating.most + RANKING.sales.most),
        }),
    },
    {
      id: 'ranking-3',
      title: () => m.legal_ranking_3_title(),
      text: () => m.legal_ranking_3({ first: RANKING.exposure.firstPlace, every: RANKING.exposure.every, step: percent(RANKING.exposure.step) }),
    },
    { id: 'ranking-4', title: () => m.legal_ranking_4_title(), text: () => m.legal_ranking_4() },
    { id: 'ranking-5', title: () => m.legal_ranking_5_title(), text: () => m.legal_ranking_5() },
    { id: 'ranking-6', title: () => m.legal_ranking_6_title(), text: () => m.legal_ranking_6() },
    { id: 'ranking-7', title: () => m.legal_ranking_7_title(), text: () => m.legal_ranking_7() },
    { id: 'ranking-8', title: () => m.legal_ranking_8_title(), text: () => m.legal_ranking_8() },
    { id: 'ranking-9', title: () => m.legal_ranking_9_title(), text: () => m.legal_ranking_9({ rare: rareBelow, days: rareDays }) },
  ],
};

const help: Policy = {
  title: () => m.legal_help(),
  lede: () => m.legal_help_lede(),
  sections: [
    { id: 'help-1', title: () => m.legal_help_1_title(), text: () => m.legal_help_1() },
    { id: 'help-2', title: () => m.legal_help_2_title(), text: () => m.legal_help_2() },
    { id: 'help-3', title: () => m.legal_help_3_title(), text: (facts) => m.legal_help_3({ email: facts.email }) },
    { id: 'help-4', title: () => m.legal_help_4_title(), text: () => m.legal_help_4() },
    { id: 'help-5', title: () => m.legal_help_5_title(), text: (facts) => m.legal_help_5({ email: facts.email, phone: facts.phone }) },
  ],
};

const policies: ReadonlyMap<string, Policy> = new Map(Object.entries({ terms, privacy, ranking, help }));

export const policySlugs = [...policies.keys()];

/** Null for an unknown address. */
export function findPolicy(slug: string): Policy | null {
  return policies.get(slug) ?? null;
}
