// Words for the stages and plans of the star programme.
import type { StarPlan, StarStage } from '#app/domain/stars/star.ts';
import { formatDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

const stages: Record<StarStage, () => string> = {
  nominated: m.admin_stage_nominated,
  eligible: m.admin_stage_eligible,
  scored: m.admin_stage_scored,
  shortlisted: m.admin_stage_shortlisted,
  designated: m.admin_stage_designated,
  renewed: m.admin_stage_renewed,
  ended: m.admin_stage_ended,
  revoked: m.admin_stage_revoked,
};
const plans: Record<StarPlan, () => string> = {
  strategy: m.admin_plan_strategy,
  incubate: m.admin_plan_incubate,
  market: m.admin_plan_market,
  curate: m.admin_plan_curate,
  alumni: m.admin_plan_alumni,
};

export function starStageWord(stage: StarStage): string {
  return stages[stage]();
}

export function planWord(plan: StarPlan | null): string {
  return plan === null ? m.admin_plan_none() : plans[plan]();
}

/** The words of a kept stage or plan; null for anything else. */
export function stageWords(kept: string): string | null {
  return Object.entries(stages).find(([stage]) => stage === kept)?.[1]() ?? null;
}

export function planWords(kept: string): string | null {
  return Object.entries(plans).find(([plan]) => plan === kept)?.[1]() ?? null;
}

/** '2026. 12. 1.(화)부터 …' or '–'. */
export function starWindowWords({ validFrom, validTo }: { validFrom: Date | null; validTo: Date | null }): string {
  if (validFrom === null) return '–';
  const from = formatDay(validFrom, getLocale());
  return validTo === null ? m.admin_stars_window_open({ from }) : m.admin_stars_window_closed({ from, to: formatDay(validTo, getLocale()) });
}
