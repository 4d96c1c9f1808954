// The product-information notice and certificates: what is missing, evasive or unknown.
import { describe, expect, it } from 'vitest';

import { findNoticeTable, isEvasive, needsCertificate, noticeProblems } from './notice.ts';

describe('noticeProblems', () => {
  it('asks for every field of the table and no other', () => {
    const whole = Object.fromEntries((findNoticeTable('shoes')?.fields ?? []).map(({ key }) => [key, '소가죽']));
    expect(noticeProblems('shoes', whole)).toEqual([]);
    expect(noticeProblems('shoes', { ...whole, size: ' ', weight: '1 kg' })).toEqual([
      { field: 'size', problem: 'missing' },
      { field: 'weight', problem: 'unknown' },
    ]);
  });

  it.each(['상세페이지 참조', '상세 페이지 참고', '상세설명을 참조', '상세정보참조', 'See detail page', 'refer to the description'])('refuses %s', (value) => {
    expect(isEvasive(value)).toBe(true);
  });

  it.each(['해당 없음(수공예품)', '소가죽 100%', '참나무'])('takes %s', (value) => {
    expect(isEvasive(value)).toBe(false);
  });
});

describe('needsCertificate', () => {
  it('for children, household chemicals and electrical lamps', () => {
    const asked = [
      ['wooden-toys', 'kids'],
      ['candles', 'household_chem'],
      ['lamps', 'other_goods'],
      ['vases', 'other_goods'],
      ['soap', 'cosmetics'],
    ] as const;
    expect(asked.map(([slug, noticeKey]) => needsCertificate({ slug, noticeKey }))).toEqual([true, true, true, false, false]);
  });
});
