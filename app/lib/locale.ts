// The two languages of the shop. Korean is the source.

export type Locale = 'ko' | 'en';
