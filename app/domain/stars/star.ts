// The star programme (소공 스타): stages, plan and what is written about a star. Pure. It is the shop's own programme, no state title (facts 8).
import { z } from 'zod';

export type StarStage = 'nominated' | 'eligible' | 'scored' | 'shortlisted' | 'designated' | 'renewed' | 'ended' | 'revoked';

export const starMoves: Readonly<Record<StarStage, readonly StarStage[]>> = {
  nominated: ['eligible', 'ended'],
  eligible: ['scored', 'ended'],
  scored: ['shortlisted', 'ended'],
  shortlisted: ['designated', 'ended'],
  designated: ['renewed', 'ended', 'revoked'],
  renewed: ['renewed', 'ended', 'revoked'],
  ended: [],
  revoked: [],
};

export const starStages = ['nominated', 'eligible', 'scored', 'shortlisted', 'designated', 'renewed', 'ended', 'revoked'] as const;
export const starPlans = ['strategy', 'incubate', 'market', 'curate', 'alumni'] as const;
export type StarPlan = (typeof starPlans)[number];

/** Whether a star may go from one stage to another. */
export function canMoveStar(from: StarStage, to: StarStage): boolean {
  return starMoves[from].includes(to);
}

/** Stages that need a window and published reasons. */
export function isDesignation(stage: StarStage): stage is 'designated' | 'renewed' {
  return stage === 'designated' || stage === 'renewed';
}

export const starText = z.strictObject({
  headline: z.string().trim().max(120),
  story: z.string().trim().max(10_000),
  quote: z.string().trim().max(300),
  reasons: z.string().trim().max(2_000),
});
/** Notes while a maker is a candidate, the brand story when it is a star; story is Markdown. */
export const starTexts = z.strictObject({ ko: starText, en: starText });
export type StarTexts = z.output<typeof starTexts>;
