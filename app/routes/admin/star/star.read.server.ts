// One star or candidate with its words, history, and whether the public sees it now.
import { reader } from '#app/infra/db/reader.server.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';

export async function readStarPage(id: string) {
  const db = reader();
  const [star, texts, history] = await Promise.all([
    db
      .selectFrom('star as s')
      .innerJoin('maker as m', 'm.id', 's.makerId')
      .innerJoin('makerText as k', (join) => join.onRef('k.makerId', '=', 's.makerId').on('k.locale', '=', 'ko'))
      .leftJoin('liveStar as v', 'v.id', 's.id')
      .select(['s.id', 's.slug', 's.cohort', 's.stage', 's.plan', 's.validFrom', 's.validTo', 's.version'])
      .select(['k.name', 'k.craft', 'm.slug as makerSlug', 'v.id as liveId'])
      .where('s.id', '=', id)
      .executeTakeFirst(),
    db.selectFrom('starText').select(['locale', 'headline', 'story', 'quote', 'reasons']).where('starId', '=', id).execute(),
    db.selectFrom('transition').select(['id', 'fromState', 'toState', 'reason', 'at']).where('subject', '=', id).orderBy('at').orderBy('id').execute(),
  ]);
  if (star === undefined) return null;
  const textIn = (locale: 'ko' | 'en') => {
    const { headline = '', story = '', quote = '', reasons = '' } = texts.find((text) => text.locale === locale) ?? {};
    return { headline, story, quote, reasons };
  };
  const words = { ko: textIn('ko'), en: textIn('en') };
  return { star, words, history, preview: { ko: markdownToHtml(words.ko.story), en: markdownToHtml(words.en.story) } };
}

export type StarFacts = NonNullable<Awaited<ReturnType<typeof readStarPage>>>;
