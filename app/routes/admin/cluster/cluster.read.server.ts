// One cluster whole, as its curator may rewrite it.
import { clusterContent, type ClusterContent } from '#app/domain/clusters/cluster.ts';
import { reader } from '#app/infra/db/reader.server.ts';
import { markdownToHtml } from '#app/lib/markdown.ts';

const noWords = { name: '', tagline: '', story: '', gettingThere: '', etiquette: '', season: '' };

/** Null when there is no such cluster. `content` is what edit-cluster takes. */
export async function readClusterPage(id: string) {
  const db = reader();
  const [cluster, texts, experiences, experienceTexts] = await Promise.all([
    db.selectFrom('cluster').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('clusterText').selectAll().where('clusterId', '=', id).execute(),
    db
      .selectFrom('clusterExperience')
      .select(['id', 'slug', 'durationMinutes', 'minPeople', 'maxPeople', 'minAge', 'priceFrom', 'bookingNeeded', 'languages'])
      .where('clusterId', '=', id)
      .orderBy('position')
      .execute(),
    db
      .selectFrom('clusterExperienceText as t')
      .innerJoin('clusterExperience as x', 'x.id', 't.experienceId')
      .select(['t.experienceId', 't.locale', 't.name', 't.summary', 't.whatYouDo'])
      .where('x.clusterId', '=', id)
      .execute(),
  ]);
  if (cluster === undefined) return null;
  const { slug, version, checkedOn, ...facts } = cluster;
  const wordsIn = (locale: 'ko' | 'en') => {
    const { name, tagline, story, gettingThere, etiquette, season } = texts.find((text) => text.locale === locale) ?? noWords;
    return { name, tagline, story, gettingThere, etiquette, season };
  };
  const experienceWords = (experienceId: string, locale: 'ko' | 'en') => {
    const found = experienceTexts.find((text) => text.experienceId === experienceId && text.locale === locale);
    return { name: found?.name ?? '', summary: found?.summary ?? '', whatYouDo: found?.whatYouDo ?? '' };
  };
  const { regionKey, district, lat, lng, accuracyKm, ksic, kind, designation, published, mediaId } = facts;
  const words = { ko: wordsIn('ko'), en: wordsIn('en') };
  const kept = {
    ...{ regionKey, district, lat, lng, accuracyKm, ksic, kind, designation, published, mediaId, facts: facts.facts },
    checkedOn: checkedOn === null ? null : checkedOn.toISOString().slice(0, 10),
    experiences: experiences.map(({ id: experienceId, ...experience }) => ({
      ...experience,
      ko: experienceWords(experienceId, 'ko'),
      en: experienceWords(experienceId, 'en'),
    })),
  };
  return { id, slug, version, words, kept, preview: { ko: markdownToHtml(words.ko.story), en: markdownToHtml(words.en.story) } };
}

export type ClusterFacts = NonNullable<Awaited<ReturnType<typeof readClusterPage>>>;
export type ClusterWords = ClusterFacts['words']['ko'];

/** The whole content after an edit: what the form does not show stays. */
export function withEdit({ kept }: ClusterFacts, edit: Pick<ClusterContent, 'ko' | 'en' | 'published' | 'designation' | 'checkedOn'>): ClusterContent {
  return clusterContent.parse({ ...kept, ...edit });
}
