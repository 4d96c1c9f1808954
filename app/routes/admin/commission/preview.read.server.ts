// What a draft rule, put in front of the others, would have made of the sales of the last 30 days, maker by maker. Reads only.
import { sql } from 'kysely';

import { rulesQuery } from '#app/domain/ledger/commission-rule.db.server.ts';
import { feeOf, fits, ruleFor, ruleOf, type CommissionRuleInput } from '#app/domain/ledger/commission.ts';
import { pathsOf } from '#app/flows/checkout/line-fees.server.ts';
import { reader, readNow } from '#app/infra/db/reader.server.ts';
import { won } from '#app/lib/money.ts';

export interface MakerPreview {
  makerId: string;
  name: string;
  /** Sold lines, and those that the draft speaks about. */
  lines: number;
  touched: number;
  base: number;
  /** The fee without VAT that was taken, and that would have been. */
  taken: number;
  would: number;
}

/** Makers whose fee would change first, by the size of the change; all amounts in won. */
export async function readPreview(draft: CommissionRuleInput): Promise<{ makers: MakerPreview[]; taken: number; would: number }> {
  const now = await readNow();
  const since = new Date(now.getTime() - 30 * 86_400_000);
  const [lines, rules, categories] = await Promise.all([
    soldLines(since),
    rulesQuery(reader(), since).execute(),
    reader().selectFrom('category').select(['id', 'parentId']).execute(),
  ]);
  const paths = pathsOf(categories);
  const rule = { ...ruleOf(draft, 'draft', now), validFrom: since, validTo: null };
  const makers = new Map<string, MakerPreview>();
  for (const line of lines) {
    const sold = { ...line, categoryIds: paths.get(line.categoryId) ?? [line.categoryId] };
    const found = makers.get(line.makerId) ?? { makerId: line.makerId, name: line.name, lines: 0, touched: 0, base: 0, taken: 0, would: 0 };
    const touched = fits(rule, sold, line.paidAt);
    const base = won(line.lineTotal - line.makerDiscount);
    const would = touched ? feeOf(base, ruleFor([rule, ...rules], sold, line.paidAt), line.commissionBps).commission : line.commission;
    makers.set(line.makerId, {
      ...found,
      lines: found.lines + 1,
      touched: found.touched + (touched ? 1 : 0),
      base: found.base + base,
      taken: found.taken + line.commission,
      would: found.would + would,
    });
  }
  const all = [...makers.values()].sort((a, b) => Math.abs(b.would - b.taken) - Math.abs(a.would - a.taken) || b.base - a.base);
  const sum = (of: (maker: MakerPreview) => number): number => all.reduce((total, maker) => total + of(maker), 0);
  return { makers: all, taken: sum((maker) => maker.taken), would: sum((maker) => maker.would) };
}

async function soldLines(since: Date) {
  const rows = await reader()
    .selectFrom('orderLine as l')
    .innerJoin('makerOrder as o', 'o.id', 'l.orderId')
    .innerJoin('listingRevision as r', 'r.id', 'l.revisionId')
    .innerJoin('makerText as t', (join) => join.onRef('t.makerId', '=', 'o.makerId').on('t.locale', '=', 'ko'))
    .where('o.paidAt', '>=', since)
    .select(['o.makerId', 'o.paidAt', 't.name', 'r.categoryId', 'l.channel', 'l.hallId', 'l.unitPrice', 'l.lineTotal', 'l.makerDiscount', 'l.commission'])
    .select('l.commissionBps')
    .select(
      sql<boolean>`exists (select 1 from star s where s.maker_id = o.maker_id and s.stage in ('designated', 'renewed')
        and s.valid_from <= o.paid_at and (s.valid_to is null or s.valid_to > o.paid_at))`.as('star'),
    )
    .limit(50_000)
    .execute();
  return rows.flatMap(({ paidAt, ...row }) => (paidAt === null ? [] : [{ ...row, paidAt }]));
}
