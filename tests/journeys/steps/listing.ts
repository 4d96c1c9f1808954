// What a maker writes: a listing with two options and three pictures, and later its price and stock.
import sharp from 'sharp';
import type { Locator } from 'playwright-core';

import { m } from '#app/paraglide/messages.js';

import { press, sees, type Somebody } from './visitor.ts';

export interface Bowl {
  ko: string;
  en: string;
}

/** Three pictures as a maker's camera would give them. */
async function threePhotos(): Promise<{ name: string; mimeType: string; buffer: Buffer }[]> {
  const grounds = ['#c9a24b', '#8f6f2c', '#e4d3a0'];
  const draw = (ground: string): Promise<Buffer> =>
    sharp({ create: { width: 1200, height: 1500, channels: 3, background: ground } })
      .png()
      .toBuffer();
  return Promise.all(grounds.map(async (ground, place) => ({ name: `bowl-${String(place + 1)}.png`, mimeType: 'image/png', buffer: await draw(ground) })));
}

/** Fills the editor from an empty page until it is handed in for review. */
export async function writeListing(somebody: Somebody, bowl: Bowl, category: string): Promise<void> {
  const { page, locale, look } = somebody;
  const at = (label: string): Locator => page.getByLabel(label, { exact: true });
  await at(m.maker_category({}, { locale })).selectOption({ label: category });
  await at(m.maker_name_ko({}, { locale })).fill(bowl.ko);
  await press(somebody, m.maker_load_fields({}, { locale }));
  await noticeFields(somebody).first().waitFor();
  await at(m.maker_upload({}, { locale })).setInputFiles(await threePhotos());
  await press(somebody, m.maker_upload_now({}, { locale }));
  const alts = page.getByLabel(m.maker_alt_ko({}, { locale }), { exact: true });
  await alts.nth(2).waitFor();
  for (const [place, alt] of (await alts.all()).entries()) await alt.fill(`${bowl.ko} 사진 ${String(place + 1)}`);

  await at(m.maker_summary_ko({}, { locale })).fill('두드린 자국이 남은 국그릇이에요.');
  await at(m.maker_description_ko({}, { locale })).fill('놋쇠를 두드려 펴서 만들어요.\n\n오래 쓸수록 손에 익어요.');
  await page.getByText(m.maker_english_open({}, { locale }), { exact: true }).click();
  const texts = page.getByRole('region', { name: m.maker_section_texts({}, { locale }), exact: true });
  await texts.getByLabel(m.maker_name_en({}, { locale })).fill(bowl.en);
  await texts.getByLabel(m.maker_summary_en({}, { locale })).fill('A soup bowl that keeps its hammer marks.');
  await texts.getByLabel(m.maker_description_en({}, { locale })).fill('Hammered from a brass disc.');
  await writeOptions(somebody);
  for (const field of await noticeFields(somebody).all()) if ((await field.inputValue()) === '') await field.fill('해당 없음');
  await at(m.maker_materials({}, { locale })).fill('구리, 주석');
  await look(`maker-editor-${somebody.device}-${locale}`);
  await press(somebody, m.maker_submit({}, { locale }));
  await sees(somebody, m.maker_done_submitted({}, { locale }));
}

async function writeOptions(somebody: Somebody): Promise<void> {
  const { page, locale } = somebody;
  const options = [
    { ko: '크기', en: 'Size', valuesKo: '작은 것\n큰 것', valuesEn: 'small\nlarge' },
    { ko: '마감', en: 'Finish', valuesKo: '망치결\n고운결', valuesEn: 'hammered\nsatin' },
  ];
  for (const [place, option] of options.entries()) {
    const group = page.getByRole('group', { name: m.maker_option_number({ number: place + 1 }, { locale }) });
    await group.getByLabel(m.maker_option_ko({}, { locale })).fill(option.ko);
    await group.getByLabel(m.maker_option_en({}, { locale })).fill(option.en);
    await group.getByLabel(m.maker_option_values_ko({}, { locale })).fill(option.valuesKo);
    await group.getByLabel(m.maker_option_values_en({}, { locale })).fill(option.valuesEn);
  }
  await press(somebody, m.maker_combine({}, { locale }));
  const rows = page.getByRole('list', { name: m.maker_variants({}, { locale }) }).getByRole('listitem');
  await rows.nth(3).waitFor();
  for (const [place, row] of (await rows.all()).entries()) {
    await row.getByLabel(m.maker_price_won({}, { locale }), { exact: true }).fill(String(60_000 + place * 5_000));
    await row.getByLabel(m.maker_stock_first({}, { locale }), { exact: true }).fill('6');
  }
}

function noticeFields({ page, locale }: Somebody): Locator {
  const section = page.getByRole('region', { name: m.maker_section_notice({}, { locale }) });
  return section.getByRole('textbox').and(section.locator(':not([name="kc"])'));
}

/** Changes the stock and the price of the first variant of one listing, in the stock room. */
export async function changeStockAndPrice(somebody: Somebody, name: string, { onHand, price }: { onHand: number; price: number }): Promise<void> {
  const { page, locale } = somebody;
  const row = page.getByRole('row', { name: new RegExp(name) }).first();
  await row.getByLabel(m.maker_on_hand({}, { locale }), { exact: true }).fill(String(onHand));
  await row.getByRole('button', { name: new RegExp(m.maker_save_stock_of({ name }, { locale })) }).click();
  await sees(somebody, m.maker_done_stock({}, { locale }));
  await row.getByLabel(m.maker_price_won({}, { locale }), { exact: true }).fill(String(price));
  await row.getByRole('button', { name: new RegExp(m.maker_save_price_of({ name }, { locale })) }).click();
  await sees(somebody, m.maker_done_price({}, { locale }));
}
