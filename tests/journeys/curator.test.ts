// Story 6: a curator designates a star, opens a hall with a window, a zone and goods set aside, and edits a cluster; shoppers see it at once.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { m } from '#app/paraglide/messages.js';

import { openBrowser } from '../setup/browser.ts';
import { startShop, type Shop } from '../setup/server.ts';
import { designateStar, editCluster, openHall, setAside } from './steps/curating.ts';
import { enterDesk, goToRoom } from './steps/desks.ts';
import { enter, follow, goHome, leave, sees, seesHeading, signIn } from './steps/visitor.ts';

const locale = 'ko';
const maker = '아홉마디대바구니';
const headline = { ko: '바람을 엮는 바구니', en: 'Baskets woven of wind' };
const hall = { slug: 'room-of-wind', ko: '바람의 방', en: 'Room of Wind', zone: { slug: 'bamboo', ko: '대나무 벽', en: 'The bamboo wall' } };
const place = { ko: '담양 죽공예', en: 'Damyang bamboo craft' };
const tagline = { ko: '대숲이 마을을 감싸는 고장이에요.', en: 'A town held by its bamboo groves.' };

let shop: Shop;
let browser: Browser;
beforeAll(async () => {
  [shop, browser] = await Promise.all([startShop(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await shop.stop();
});

it('a star, a hall and a place are curated, and stand in the shop at once', async () => {
  const shopper = await enter(browser, shop.origin, { locale: 'en' });
  const main = shopper.page.getByRole('main');
  const curator = await enter(browser, shop.origin, { locale });
  await signIn(curator, 'curator');
  await enterDesk(curator, 'admin');

  await goToRoom(curator, m.admin_stars({}, { locale }));
  await curator.look('curator-stars-desktop-ko');
  await designateStar(curator, maker, headline);
  await goHome(shopper);
  await sees(shopper, headline.en, main);
  await follow(shopper, m.shell_nav_stars({}, { locale: 'en' }), shopper.page.getByRole('banner'));
  await seesHeading(shopper, 'Star Small Manufacturer');
  await sees(shopper, headline.en, main);
  await shopper.look('stars-desktop-en');
  await follow(shopper, headline.en, main);
  await sees(shopper, /Stems cut in winter are split in eight/, main);
  await shopper.look('star-desktop-en');
  expect(await main.getByText(m.shell_badge_star({}, { locale: 'en' }), { exact: true }).count()).toBeGreaterThan(0);

  await goToRoom(curator, m.admin_halls({}, { locale }));
  await openHall(curator, hall);
  await setAside(curator, maker, 5);
  await curator.look('curator-hall-desktop-ko');
  await goHome(shopper);
  await follow(shopper, hall.en, main);
  await seesHeading(shopper, hall.en);
  await seesHeading(shopper, hall.zone.en, 2);
  await sees(shopper, /5 of 5 left/, main);
  await shopper.look('hall-new-desktop-en');

  await goToRoom(curator, m.admin_clusters({}, { locale }));
  await editCluster(curator, place.ko, tagline);
  await follow(shopper, m.shell_nav_clusters({}, { locale: 'en' }), shopper.page.getByRole('banner'));
  await seesHeading(shopper, m.tour_clusters_title({}, { locale: 'en' }));
  await shopper.look('clusters-desktop-en');
  await follow(shopper, place.en, main);
  await sees(shopper, tagline.en, main);
  await leave(shopper, curator);
});
