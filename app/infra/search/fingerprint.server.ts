// What the terms of documents depend on, as one short text: words that are known by themselves, particles, occasions, and what the analyser makes of a
// probe. Another fingerprint than the index has means that every document must be analysed again.
import { OCCASION_WORDS } from '#app/domain/search/occasions.ts';
import { sha256 } from '#app/lib/digest.server.ts';

import { documentTerms } from './analyser.ts';
import type { SearchDocument } from './port.ts';
import { headWords, PARTICLES, wholeWords } from './thesaurus.ts';

/** To be raised when terms change in a way that the probe does not show. */
const ANALYSIS = 1;

let known: string | null = null;

/** The fingerprint of this process's analysis; 16 hexadecimal characters. */
export function analysisFingerprint(): string {
  known ??= sha256(JSON.stringify([ANALYSIS, [...headWords()].sort(), [...wholeWords()].sort(), PARTICLES, OCCASION_WORDS, documentTerms(PROBE)])).slice(0, 16);
  return known;
}

// Compounds, neighbours, plurals, full-width forms, decomposed letters, loose initials, particles on known and on unknown words.
const PROBE: SearchDocument = {
  id: 'probe',
  revision: 1,
  kind: 'product',
  words: {
    nameKo: `가죽카드지갑 [무료각인] 라탄 바구니 2P 한과를 ${'옹기'.normalize('NFD')} ＡＢＣ ㅎㄱ 방짜유기밥그릇선물세트`,
    nameEn: "Boxes, dishes and glasses of the potter's houses no. 7",
    ...{ makerKo: '새벽 놋점', makerEn: 'Dawn Brass Works', clusterKo: '통영 나전칠기(12공방)', clusterEn: 'Tongyeong lacquer' },
    ...{ regionKo: '경상남도', regionEn: 'Gyeongsangnam-do', categoryKo: ['도자기', '찻그릇'], categoryEn: ['Ceramics', 'Tea ware'] },
    ...{ materials: ['놋쇠', 'brass'], technique: '줄음질·끊음질' },
    descriptionKo: '손으로 두드려 만든 그릇입니다. 자취방에도 어울리고 캠핑용으로도 좋아요. 모시는 자리에서.',
    descriptionEn: 'Hammered by hand; companies and families love it.',
    occasions: ['housewarming', 'baby'],
  },
  facets: { category: ['ceramics', 'tea-ware'], region: 'gyeongnam', cluster: 'tongyeong-najeon', maker: 'dawn-brass', material: ['brass'] },
};
