// The lint rules that guard money fire where money is reckoned and written, and only there. Without types: only the rules by syntax are asked.
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

import { root } from './fingerprint.ts';

const eslint = new ESLint({
  cwd: root,
  overrideConfig: [{ languageOptions: { parserOptions: { projectService: false } } }],
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
});

async function complaints(code: string, filePath: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map((one) => one.message);
}

const money = [
  'app/domain/ledger/x.ts',
  'app/domain/settlement/x.server.ts',
  'app/domain/advances/x.ts',
  'app/domain/returns/x.ts',
  'app/flows/payment/x.server.ts',
  'app/flows/payout/x.server.ts',
  'app/flows/place-order.server.ts',
  'app/flows/send-refund.server.ts',
  'app/flows/run-payouts.server.ts',
];

describe.each(money)('amounts in %s', (path) => {
  it.each([
    ['a fraction', 'export const fee = (amount: number) => amount * 0.08;'],
    ['a division', 'export const half = (amount: number) => amount / 2;'],
    ['rounding', 'export const round = (amount: number) => Math.round(amount);'],
    ['decimals', 'export const shown = (amount: number) => amount.toFixed(2);'],
    ['a parsed float', 'export const typed = (text: string) => parseFloat(text);'],
    ['a parsed float of Number', 'export const typed = (text: string) => Number.parseFloat(text);'],
  ])('are no floats: %s', async (_name, code) => {
    expect(await complaints(code, path)).toHaveLength(1);
  });

  it('are whole numbers', async () => {
    expect(await complaints('export const fee = (a: number, bps: number) => (BigInt(a) * BigInt(bps)) / 10_000n + 8_000n;', path)).toEqual([]);
  });
});

describe.each(['app/domain/payments/x.db.server.ts', 'app/flows/x.server.ts', 'app/domain/returns/x.db.server.ts'])('updates in %s', (path) => {
  it.each([
    'tx.payment.update({ where: { id }, data: {} });',
    'tx.payout.upsert({ where: { id }, create: {}, update: {} });',
    'tx.makerDebt.delete({ where: { id } });',
    'tx.earning.updateMany({ where: { id }, data: {} });',
    'tx.dispute.updateMany({ where: { id: other }, data: {} });',
    'tx.advance.update({ where: { id, state: "funded" }, data: {} });',
  ])('say what was read: %s', async (code) => {
    expect(await complaints(`export const write = (tx: any, id: string, other: string) => ${code}`, path)).toHaveLength(1);
  });

  it.each([
    'tx.earning.updateMany({ where: { id, state: "payable" }, data: {} });',
    'tx.earning.updateMany({ where: { payoutId: id, state: "in_payout" }, data: {} });',
    'tx.productText.update({ where: { id }, data: {} });',
  ])('may: %s', async (code) => {
    expect(await complaints(`export const write = (tx: any, id: string) => ${code}`, path)).toEqual([]);
  });
});

describe.each(['app/domain/stock/x.db.server.ts', 'app/flows/x.server.ts', 'app/flows/payout/x.server.ts'])('what is asked at once in %s', (path) => {
  const asked = (code: string): Promise<string[]> => complaints(`export const ask = (tx: any, ids: string[], lock: any, read: any) => ${code}`, path);

  it.each([
    ['a list decides the order of its locks', 'Promise.all(ids.map((id) => lock(tx, id)));'],
    ['a list among others', 'Promise.all([lock(tx, "a"), ...ids.map((id) => lock(tx, id))]);'],
    ['it asks again behind an await', 'Promise.all([lock(tx, "a"), (async () => read(tx, await lock(tx, "b")))()]);'],
    ['it goes on after a fault', 'Promise.allSettled([lock(tx, "a"), read(tx)]);'],
  ])('is written out: %s', async (_name, code) => {
    expect(await asked(code)).toHaveLength(1);
  });

  it.each([
    'Promise.all([lock(tx, "a"), read(tx), ids.length > 0 ? read(tx) : []]);',
    'Promise.all(ids.map((id) => read(id)));',
    'Promise.all(ids.map(async (id) => lock(id)));',
  ])('may be: %s', async (code) => {
    expect(await asked(code)).toEqual([]);
  });
});

it('time is passed in, and statements are typed', async () => {
  expect(await complaints('export const now = () => new Date();', 'app/domain/orders/x.ts')).toHaveLength(1);
  expect(await complaints('export const now = () => new Date();', 'app/flows/x.server.ts')).toHaveLength(1);
  expect(await complaints('export const at = (text: string) => new Date(text);', 'app/domain/orders/x.ts')).toEqual([]);
});

it('pages may draw and divide', async () => {
  expect(await complaints('export const part = (a: number) => a / 2 + 0.5;', 'app/components/x.tsx')).toEqual([]);
});
