// Makers as tiles, for the pages of places: portrait, name, craft. Public makers alone.
import { pictureOf, type PictureSource } from '#app/components/picture-source.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import type { Locale } from '#app/lib/locale.ts';
import { koreanOnly } from '#app/routes/store/maker-facts.ts';
import { urlIn } from '#app/urls.ts';

/** The query behind the tiles; callers add where and limit. `pm` is public_maker. */
export function makerTiles(locale: Locale) {
  return reader()
    .selectFrom('publicMaker as pm')
    .innerJoin('makerText as ko', (join) => join.onRef('ko.makerId', '=', 'pm.id').on('ko.locale', '=', 'ko'))
    .leftJoin('makerText as tr', (join) =>
      join.onRef('tr.makerId', '=', 'pm.id').on('tr.locale', '=', locale).onRef('tr.sourceRevision', '>=', 'ko.sourceRevision'),
    )
    .leftJoin('media as md', 'md.id', 'pm.mediaId')
    .orderBy('pm.star', 'desc')
    .orderBy('pm.foundedYear')
    .orderBy('pm.id')
    .select([
      'pm.id',
      'pm.slug',
      'pm.star',
      'pm.foundedYear',
      'md.hash',
      'md.colour',
      'ko.name as nameKo',
      'ko.craft as craftKo',
      'tr.name as nameTr',
      'tr.craft as craftTr',
    ]);
}

export type MakerTileRow = Awaited<ReturnType<ReturnType<typeof makerTiles>['execute']>>[number];
export interface MakerTile {
  href: string;
  name: string;
  nameLang: 'ko' | undefined;
  text: string;
  picture: PictureSource | null;
  star: boolean;
  foundedYear: number;
}

export function toMakerTile(row: MakerTileRow, locale: Locale): MakerTile {
  return {
    href: urlIn(locale, 'maker', { slug: row.slug }),
    name: row.nameTr ?? row.nameKo,
    nameLang: koreanOnly(row.nameTr, locale),
    text: row.craftTr ?? row.craftKo,
    picture: pictureOf(row),
    star: row.star,
    foundedYear: row.foundedYear,
  };
}
