// Fills the product-information table (상품정보제공고시) of a product: what the family states by hand, then what follows
// from the maker. Every value is specific; "see the detail page" is never a value.
import noticeTables from '#app/domain/catalog/product-notice.json' with { type: 'json' };
import type { MakerContent } from './content-types.ts';

/** What a notice can be made from. */
export type NoticeFacts = {
  noticeKey: string;
  name: string;
  maker: MakerContent;
  care: string;
  size: string;
  first: string;
  second: string;
  launchedAt: string;
  stated: Record<string, string>;
};

const WARRANTY = '공정거래위원회 고시 소비자분쟁해결기준에 따라 교환 또는 환불';

// The tables in the order of the official annex.
const TABLES = new Map(Object.entries(noticeTables));

function inferred(facts: NoticeFacts): Record<string, string> {
  const { maker, name } = facts;
  const contact = `${maker.ko.name} · ${maker.phone}`;
  return {
    name,
    manufacturer: `${maker.ko.name}(대표 ${maker.representativeKo})`,
    producer: `${maker.ko.name} · ${maker.addressKo}`,
    country: '대한민국',
    warranty: WARRANTY,
    asContact: contact,
    csContact: contact,
    care: facts.care,
    size: facts.second === '' ? facts.size : facts.second,
    color: facts.first,
    madeAt: `${facts.launchedAt} 이후 제조`,
    launchedAt: facts.launchedAt,
    composition: `${name} 1점`,
    importFood: '해당 없음(국내 제조)',
    importNote: '해당 없음(국내 제조)',
    legal: '해당 없음(인증·허가 대상이 아닌 공예품)',
    functional: '해당 없음(기능성 화장품 아님)',
    effect: '해당 없음(승인 대상 제품 아님)',
    gmo: '해당 없음(유전자변형 원료를 쓰지 않음)',
    refurb: '해당 없음(새 제품)',
    amount: facts.size,
  };
}

/** The complete notice of one product; throws when a field has no value. */
export function toNotice(facts: NoticeFacts): Record<string, string> {
  const table = TABLES.get(facts.noticeKey);
  if (table === undefined) throw new Error(`No notice table ${facts.noticeKey}`);
  const known: Record<string, string> = { ...inferred(facts), ...facts.stated };
  const notice: Record<string, string> = {};
  for (const { key: field } of table.fields) {
    const value = known[field] ?? '';
    if (value === '') throw new Error(`${facts.name}: notice field ${field} is empty`);
    notice[field] = value;
  }
  return notice;
}
