// The zones of a hall as choices, in the reader's language.
import { getLocale } from '#app/paraglide/runtime.js';

export function zoneChoices(zones: readonly { id: string; nameKo: string; nameEn: string }[]): { value: string; label: string }[] {
  return zones.map((zone) => ({ value: zone.id, label: getLocale() === 'en' && zone.nameEn !== '' ? zone.nameEn : zone.nameKo }));
}
