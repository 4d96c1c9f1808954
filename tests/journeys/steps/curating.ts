// What a curator does: designate a star with its story, open a hall with goods set aside, edit a cluster's page.
import type { Locator } from 'playwright-core';

import { m } from '#app/paraglide/messages.js';

import { follow, press, sees, seesHeading, type Somebody } from './visitor.ts';

/** The field of a pair of texts in one language; optional fields carry a mark behind their name. */
function word({ page, locale }: Somebody, label: string, language: 'ko' | 'en'): Locator {
  const name = language === 'ko' ? m.admin_in_korean({ label }, { locale }) : m.admin_in_english({ label }, { locale });
  return page.getByLabel(name).first();
}

/** Korean wall-clock time as a field wants it, so many days from now. */
function koreanDay(days: number, time: string): string {
  const day = new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Seoul' });
  return `${day}T${time}`;
}

/** Designates a shortlisted maker with a headline and a story. */
export async function designateStar(somebody: Somebody, maker: string, headline: { ko: string; en: string }): Promise<void> {
  const { page, locale, look } = somebody;
  await follow(somebody, maker, page.getByRole('main'));
  await seesHeading(somebody, m.admin_star_title({ name: maker }, { locale }));
  for (const language of ['ko', 'en'] as const) await word(somebody, m.admin_star_headline({}, { locale }), language).fill(headline[language]);
  await word(somebody, m.admin_star_story({}, { locale }), 'ko').fill(`${headline.ko}.\n\n겨울에 벤 대를 여덟 쪽으로 쪼개요.`);
  await word(somebody, m.admin_star_story({}, { locale }), 'en').fill(`${headline.en}.\n\nStems cut in winter are split in eight.`);
  await page.getByLabel(m.admin_star_from({}, { locale })).fill(koreanDay(-1, '00:00'));
  await look(`curator-star-${somebody.device}-${locale}`);
  await press(somebody, m.admin_star_designate({}, { locale }));
  await sees(somebody, m.admin_star_done_designated({}, { locale }));
}

export interface NewHall {
  slug: string;
  ko: string;
  en: string;
  zone: { slug: string; ko: string; en: string };
}

/** Writes a hall that is open now and closes in a month, with one zone. */
export async function openHall(somebody: Somebody, hall: NewHall): Promise<void> {
  const { page, locale, look } = somebody;
  await follow(somebody, m.admin_halls_new({}, { locale }), page.getByRole('main'));
  await seesHeading(somebody, m.admin_halls_new({}, { locale }));
  await page.getByLabel(m.admin_hall_slug({}, { locale })).fill(hall.slug);
  for (const language of ['ko', 'en'] as const) {
    await word(somebody, m.admin_hall_name({}, { locale }), language).fill(hall[language]);
    await word(somebody, m.admin_hall_tagline({}, { locale }), language).fill(
      language === 'ko' ? '대와 닥으로 지은 것들이에요.' : 'Things of bamboo and mulberry paper.',
    );
    await word(somebody, m.admin_hall_story({}, { locale }), language).fill(language === 'ko' ? '바람이 드는 방을 차렸어요.' : 'A room with a breeze.');
  }
  await page.getByLabel(m.admin_hall_opens({}, { locale })).fill(koreanDay(-1, '10:00'));
  await page.getByLabel(m.admin_hall_closes({}, { locale })).fill(koreanDay(30, '22:00'));
  await page.getByLabel(m.admin_hall_tone({}, { locale })).selectOption({ label: m.admin_hall_tone_celadon({}, { locale }) });
  await page.getByLabel(m.admin_hall_announced({}, { locale })).check();
  const zone = page.getByRole('group', { name: m.admin_hall_zone({ number: 1 }, { locale }) });
  await zone.getByLabel(m.admin_hall_zone_slug({}, { locale })).fill(hall.zone.slug);
  await zone.getByLabel(m.admin_hall_zone_name_ko({}, { locale })).fill(hall.zone.ko);
  await zone.getByLabel(m.admin_hall_zone_name_en({}, { locale })).fill(hall.zone.en);
  await look(`curator-hall-new-${somebody.device}-${locale}`);
  await press(somebody, m.admin_hall_create({}, { locale }));
  await sees(somebody, m.admin_hall_done_made({}, { locale }));
}

/** Finds goods by the maker's name and sets pieces of the first of them aside for the hall that is open on the desk. */
export async function setAside(somebody: Somebody, maker: string, quantity: number): Promise<void> {
  const { page, locale } = somebody;
  await page.getByLabel(m.admin_hall_add_find({}, { locale })).fill(maker);
  await press(somebody, m.admin_find({}, { locale }), page.getByRole('main'));
  const name = new RegExp(`${m.admin_hall_add_one({ name: '' }, { locale })}$`);
  const form = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name }) })
    .first();
  await form.getByLabel(m.admin_hall_add_quantity({}, { locale })).fill(String(quantity));
  await form.getByRole('button', { name }).click();
  await sees(somebody, m.admin_hall_done_set({}, { locale }));
}

/** Rewrites the one-line words of a cluster. */
export async function editCluster(somebody: Somebody, name: string, tagline: { ko: string; en: string }): Promise<void> {
  const { page, locale, look } = somebody;
  await follow(somebody, name, page.getByRole('main'));
  await seesHeading(somebody, m.admin_cluster_title({ name }, { locale }));
  for (const language of ['ko', 'en'] as const) await word(somebody, m.admin_cluster_tagline({}, { locale }), language).fill(tagline[language]);
  await look(`curator-cluster-${somebody.device}-${locale}`);
  await press(somebody, m.admin_save({}, { locale }));
  await sees(somebody, m.admin_cluster_done({}, { locale }));
}
