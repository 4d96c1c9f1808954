// The occasions for which something is given, in the desk's words.
import type { occasionKeys } from '#app/domain/catalog/listing.ts';
import { m } from '#app/paraglide/messages.js';

type Occasion = (typeof occasionKeys)[number];

const words: Readonly<Record<Occasion, () => string>> = {
  housewarming: m.maker_occasion_housewarming,
  'parents-day': m.maker_occasion_parents_day,
  'return-gift': m.maker_occasion_return_gift,
  wedding: m.maker_occasion_wedding,
  seollal: m.maker_occasion_seollal,
  chuseok: m.maker_occasion_chuseok,
  birthday: m.maker_occasion_birthday,
  baby: m.maker_occasion_baby,
};

export function occasionWords(occasion: Occasion): string {
  return words[occasion]();
}
