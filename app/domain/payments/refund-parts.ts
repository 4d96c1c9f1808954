// What a refund takes back of an order: pieces of lines, shipping, goodwill, all that is left; and what of it stays with the maker. Pure.
// Parts are taken of what is left, so that refunds that add up to the whole undo the sale to the won, whatever the steps (law 5).
import { addWon, negativeWon, splitByLargestRemainder, sumWon, won, type Won } from '#app/lib/money.ts';

/** What is left of an order line: of its pieces, what the buyer paid, the market's discount, the fee and the VAT on it. */
export interface LineLeft {
  lineId: string;
  /** Pieces that no refund has named. */
  quantity: number;
  items: Won;
  platformDiscount: Won;
  commission: Won;
  vat: Won;
}

/** What is left of an order. */
export interface OrderLeft {
  lines: readonly LineLeft[];
  shipping: Won;
  /** What earlier refunds left with the maker (return postage); it can still go back. */
  keptBack: Won;
}

/** What to give back. None of lines, shipping and amount: all that is left. */
export interface RefundWish {
  /** Whole pieces of lines. */
  lines?: readonly { lineId: string; quantity: number }[] | undefined;
  /** Won of the shipping fee. */
  shipping?: number | undefined;
  /** Won that stay with the maker of what is given back, for example the return postage. */
  keptBack?: number | undefined;
  /** Won of goodwill, spread over all that is left in proportion. */
  amount?: number | undefined;
}

/** What a refund is made of; `amount` = items + shipping - keptBack goes to the buyer. */
export interface RefundParts {
  amount: Won;
  items: Won;
  shipping: Won;
  /** Negative: money that was kept before goes back after all. */
  keptBack: Won;
  commission: Won;
  vat: Won;
  platformDiscount: Won;
  /** What it takes of each line; `quantity` 0 for goodwill. */
  lines: readonly LineLeft[];
}

/** Divides a wish into its parts; null when it is empty, no whole amount, more than is left, or when more is kept back than mostKeptBack says. */
export function refundParts(left: OrderLeft, wish: RefundWish): RefundParts | null {
  const { lines, shipping, amount, keptBack = 0 } = wish;
  const all = lines === undefined && shipping === undefined && amount === undefined;
  const taken = all ? everything(left) : chosen(left, wish);
  if (taken === null || !isAmount(keptBack)) return null;
  const items = sumWon(taken.lines.map((line) => line.items));
  const kept = won(keptBack - taken.keptBack);
  const back = items + taken.shipping - kept;
  const touched = taken.lines.filter((line) => line.quantity > 0 || line.items > 0);
  if (back < 0 || (touched.length === 0 && taken.shipping === 0 && taken.keptBack === 0)) return null;
  const parts = {
    amount: won(back),
    items,
    shipping: taken.shipping,
    keptBack: kept,
    commission: sumWon(touched.map((line) => line.commission)),
    vat: sumWon(touched.map((line) => line.vat)),
    platformDiscount: sumWon(touched.map((line) => line.platformDiscount)),
    lines: touched,
  };
  return makerPart(parts) < 0 ? null : parts;
}

/** The most that can stay with the maker of a wish: no more than goes back, nor so much that the maker would earn by the refund. */
export function mostKeptBack(left: OrderLeft, wish: RefundWish): Won {
  const parts = refundParts(left, { ...wish, keptBack: 0 });
  return parts === null ? won(0) : won(Math.min(parts.amount, makerPart(parts)));
}

/** What a wish would give back, in won; 0 when it cannot be. For forms that show it before it is done. */
export function refundAmount(left: OrderLeft, wish: RefundWish): Won {
  return refundParts(left, wish)?.amount ?? won(0);
}

/** What of a refund the maker bears: less than the amount by the fee that comes back, more by the market's discount that was paid out. */
export function makerPart(parts: Pick<RefundParts, 'amount' | 'platformDiscount' | 'commission' | 'vat'>): Won {
  return won(parts.amount + parts.platformDiscount - parts.commission - parts.vat);
}

/** What the buyer could still be given back of an order. */
export function leftOf(left: OrderLeft): Won {
  return sumWon([...left.lines.map((line) => line.items), left.shipping, left.keptBack]);
}

interface Taken {
  lines: readonly LineLeft[];
  shipping: Won;
  /** Of what was kept before. */
  keptBack: Won;
}

function everything(left: OrderLeft): Taken {
  return { lines: left.lines, shipping: left.shipping, keptBack: left.keptBack };
}

function chosen(left: OrderLeft, wish: RefundWish): Taken | null {
  const byPiece = piecesOf(left.lines, wish.lines ?? []);
  const shipping = wish.shipping ?? 0;
  if (byPiece === null || !isAmount(shipping) || shipping > left.shipping) return null;
  const named: Taken = { lines: byPiece, shipping: won(shipping), keptBack: won(0) };
  if (wish.amount === undefined) return named;
  const rest = { lines: byLine([...left.lines, ...byPiece.map(negated)]), shipping: won(left.shipping - shipping), keptBack: left.keptBack };
  const goodwill = proportion(rest, wish.amount);
  if (goodwill === null) return null;
  return {
    lines: byLine([...goodwill.lines, ...byPiece]),
    shipping: won(shipping + goodwill.shipping),
    keptBack: goodwill.keptBack,
  };
}

function piecesOf(lines: readonly LineLeft[], wanted: readonly { lineId: string; quantity: number }[]): LineLeft[] | null {
  const wishes = new Map<string, number>();
  for (const { lineId, quantity } of wanted) {
    if (!Number.isSafeInteger(quantity) || quantity < 1) return null;
    wishes.set(lineId, (wishes.get(lineId) ?? 0) + quantity);
  }
  const taken = lines.map((line) => {
    const pieces = wishes.get(line.lineId) ?? 0;
    wishes.delete(line.lineId);
    return pieces > line.quantity ? null : partOf(line, pieces, line.quantity, pieces);
  });
  const fits = taken.filter((line) => line !== null);
  return wishes.size > 0 || fits.length < taken.length ? null : fits;
}

function proportion(left: OrderLeft, amount: number): Taken | null {
  if (!isAmount(amount) || amount === 0 || amount > leftOf(left)) return null;
  if (amount === leftOf(left)) return everything(left);
  const parts = splitByLargestRemainder(won(amount), [...left.lines.map((line) => line.items), left.shipping, left.keptBack]);
  const lines = left.lines.map((line, place) => ({ ...partOf(line, parts[place] ?? 0, line.items, 0), items: parts[place] ?? won(0) }));
  return { lines, shipping: parts[left.lines.length] ?? won(0), keptBack: parts[left.lines.length + 1] ?? won(0) };
}

function partOf(line: LineLeft, part: number, whole: number, quantity: number): LineLeft {
  const share = (amount: Won): Won => (whole === 0 ? won(0) : won((BigInt(amount) * BigInt(part)) / BigInt(whole)));
  return {
    lineId: line.lineId,
    quantity,
    items: share(line.items),
    platformDiscount: share(line.platformDiscount),
    commission: share(line.commission),
    vat: share(line.vat),
  };
}

/** The sum of parts by line, in the order in which lines come first. */
function byLine(parts: readonly LineLeft[]): LineLeft[] {
  const sums = new Map<string, LineLeft>();
  for (const part of parts) {
    const sum = sums.get(part.lineId);
    sums.set(part.lineId, sum === undefined ? part : plus(sum, part));
  }
  return [...sums.values()];
}

function plus(line: LineLeft, more: LineLeft): LineLeft {
  return {
    lineId: line.lineId,
    quantity: line.quantity + more.quantity,
    items: addWon(line.items, more.items),
    platformDiscount: addWon(line.platformDiscount, more.platformDiscount),
    commission: addWon(line.commission, more.commission),
    vat: addWon(line.vat, more.vat),
  };
}

function negated(line: LineLeft): LineLeft {
  return {
    lineId: line.lineId,
    quantity: -line.quantity,
    items: negativeWon(line.items),
    platformDiscount: negativeWon(line.platformDiscount),
    commission: negativeWon(line.commission),
    vat: negativeWon(line.vat),
  };
}

function isAmount(amount: number): boolean {
  return Number.isSafeInteger(amount) && amount >= 0;
}
