// Which revision of the Korean source a text follows. Korean is the source; a translation that was not touched keeps the revision it was made from.

export interface KeptText {
  locale: string;
  sourceRevision: number;
}

/**
 * Revisions after an edit: changed Korean words are a new revision; English follows it when its words were changed too (or are new).
 * `before` are the rows that hold now, with the words as fields.
 */
export function textRevisions<W extends object>(before: readonly (KeptText & W)[], after: { ko: W; en: W }): { ko: number; en: number } {
  const [oldKo, oldEn] = [before.find((text) => text.locale === 'ko'), before.find((text) => text.locale === 'en')];
  const ko = oldKo === undefined ? 1 : oldKo.sourceRevision + (differs(oldKo, after.ko) ? 1 : 0);
  return { ko, en: oldEn === undefined || differs(oldEn, after.en) ? ko : oldEn.sourceRevision };
}

function differs(old: object, words: object): boolean {
  const known = new Map<string, unknown>(Object.entries(old));
  return Object.entries(words).some(([field, text]) => known.get(field) !== text);
}
