// The occasions that shoppers look for, in both languages, in the order in which the shop shows them.
import type { Occasion } from './content-types.ts';

/** Names of the occasions. */
export const OCCASIONS: readonly { key: Occasion; ko: string; en: string }[] = [
  { key: 'housewarming', ko: '집들이', en: 'Housewarming' },
  { key: 'parents-day', ko: '어버이날', en: 'Parents’ Day' },
  { key: 'return-gift', ko: '답례품', en: 'Return gifts' },
  { key: 'wedding', ko: '결혼·혼수', en: 'Weddings' },
  { key: 'seollal', ko: '설 선물', en: 'Lunar New Year' },
  { key: 'chuseok', ko: '추석 선물', en: 'Chuseok' },
  { key: 'birthday', ko: '생일', en: 'Birthdays' },
  { key: 'baby', ko: '출산·백일·돌', en: 'New babies' },
];
