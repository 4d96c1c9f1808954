// The occasions for which something is given, as keys, and the words that name them in a query.

export const OCCASIONS = ['housewarming', 'parents-day', 'return-gift', 'wedding', 'seollal', 'chuseok', 'birthday', 'baby'] as const;

export type Occasion = (typeof OCCASIONS)[number];

/** Words for each occasion, the plainest first; Korean without spaces, English phrases may have them. */
export const OCCASION_WORDS: Readonly<Record<Occasion, readonly string[]>> = {
  housewarming: ['집들이', '이사', '개업', 'housewarming'],
  'parents-day': ['어버이날', '부모님', '효도', 'parents day', 'parents'],
  'return-gift': ['답례품', '답례', '답례선물', 'return gift', 'favors', 'favours'],
  wedding: ['결혼', '혼수', '예단', '신혼', 'wedding'],
  seollal: ['설날', '설', '새해', 'seollal', 'lunar new year'],
  chuseok: ['추석', '한가위', 'chuseok'],
  birthday: ['생일', '환갑', '칠순', 'birthday'],
  baby: ['돌잔치', '백일', '출산', 'new baby', 'baby shower'],
};

const byWord = new Map<string, Occasion>();
for (const occasion of OCCASIONS) for (const word of OCCASION_WORDS[occasion]) byWord.set(word, occasion);

/** The occasion that a word or a phrase with single spaces names; null for any other. */
export function occasionNamed(word: string): Occasion | null {
  return byWord.get(word) ?? null;
}
