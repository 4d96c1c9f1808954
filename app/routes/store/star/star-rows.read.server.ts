// Stars as lists and pages show them: live designations of makers whom the public may see, with maker and place.

import { pictureOf } from '#app/components/picture-source.ts';
import { env } from '#app/infra/env.server.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { placeNameIn } from '#app/routes/store/name-in.read.server.ts';

import { koreanOnly } from '../maker-facts.ts';

/** The programme's name in the reader's language: our own, never a state title (facts 8). */
export function starLabel(locale: Locale): string {
  return locale === 'en' ? env().STAR_LABEL_EN : env().STAR_LABEL_KO;
}

/** The query; callers add where, order and limit. `s` is live_star, `pm` public_maker. */
export function starRows(locale: Locale) {
  return reader()
    .selectFrom('liveStar as s')
    .innerJoin('publicMaker as pm', 'pm.id', 's.makerId')
    .innerJoin('makerText as mko', (join) => join.onRef('mko.makerId', '=', 'pm.id').on('mko.locale', '=', 'ko'))
    .leftJoin('makerText as mtr', (join) =>
      join.onRef('mtr.makerId', '=', 'pm.id').on('mtr.locale', '=', locale).onRef('mtr.sourceRevision', '>=', 'mko.sourceRevision'),
    )
    .innerJoin('starText as ko', (join) => join.onRef('ko.starId', '=', 's.id').on('ko.locale', '=', 'ko'))
    .leftJoin('starText as tr', (join) =>
      join.onRef('tr.starId', '=', 's.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'pm.mediaId')
    .select([
      's.id',
      's.slug',
      's.cohort',
      's.validFrom',
      's.validTo',
      'pm.id as makerId',
      'pm.slug as makerSlug',
      'pm.foundedYear',
      'pm.clusterId',
      'pm.regionKey',
    ])
    .select(['mko.name as makerKo', 'mko.craft as craftKo', 'mtr.name as makerTr', 'mtr.craft as craftTr', 'md.hash', 'md.colour'])
    .select(['ko.headline as headlineKo', 'ko.quote as quoteKo', 'tr.headline as headlineTr', 'tr.quote as quoteTr'])
    .select(placeNameIn(locale, 'pm').as('placeName'));
}

export type StarRow = Awaited<ReturnType<ReturnType<typeof starRows>['execute']>>[number];

export function toStar(row: StarRow, locale: Locale) {
  return {
    slug: row.slug,
    cohort: row.cohort,
    validFrom: row.validFrom,
    validTo: row.validTo,
    headline: row.headlineTr ?? row.headlineKo,
    quote: row.quoteTr ?? row.quoteKo,
    lang: koreanOnly(row.headlineTr, locale),
    maker: {
      slug: row.makerSlug,
      name: row.makerTr ?? row.makerKo,
      craft: row.craftTr ?? row.craftKo,
      lang: koreanOnly(row.makerTr, locale),
      foundedYear: row.foundedYear,
    },
    placeName: row.placeName ?? '',
    picture: pictureOf(row),
  };
}
