// Words for halls: states, tones, windows.
import type { hallTones, HallState } from '#app/domain/halls/hall.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

const states: Record<HallState, () => string> = {
  draft: m.admin_hall_state_draft,
  announced: m.admin_hall_state_announced,
  open: m.admin_hall_state_open,
  closed: m.admin_hall_state_closed,
  settled: m.admin_hall_state_settled,
  cancelled: m.admin_hall_state_cancelled,
};
const tones: Record<(typeof hallTones)[number], () => string> = {
  lacquer: m.admin_hall_tone_lacquer,
  celadon: m.admin_hall_tone_celadon,
  indigo: m.admin_hall_tone_indigo,
  brass: m.admin_hall_tone_brass,
};

export function hallStateWord(state: HallState): string {
  return states[state]();
}

export function toneWord(tone: (typeof hallTones)[number]): string {
  return tones[tone]();
}

export function hallWindowWords({ opensAt, closesAt }: { opensAt: Date; closesAt: Date }): string {
  return m.admin_halls_window_words({ from: formatMoment(opensAt, getLocale()), to: formatMoment(closesAt, getLocale()) });
}
