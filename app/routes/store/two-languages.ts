// Names that lie in both languages beside each other (basket, order lines): the reader's, and whether it is Korean after all.
import { getLocale } from '#app/paraglide/runtime.js';

/** The text in the reader's language; Korean where there is no English. */
export function inReader(ko: string, en: string): string {
  return getLocale() === 'en' && en !== '' ? en : ko;
}

/** 'ko' for a Korean text on an English page. */
export function koreanIn(text: string): 'ko' | undefined {
  return getLocale() === 'en' && /[가-힣]/.test(text) ? 'ko' : undefined;
}
