// The star programme (소공 스타): stages, plan and what is written about a star. Pure. It is the shop's own programme, no state title (facts 8).
import { z } from 'zod';

import { koreanMoment } from '#app/lib/korean-moment.ts';

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
  headline: z.string().trim().max(120).default(''),
  story: z.string().trim().max(10_000).default(''),
  quote: z.string().trim().max(300).default(''),
  reasons: z.string().trim().max(2_000).default(''),
});
/** Notes while a maker is a candidate, the brand story when it is a star; story is Markdown. */
export const starTexts = z.strictObject({ ko: starText, en: starText });
export type StarTexts = z.output<typeof starTexts>;

/** Plans go forward step by step; a maker may stay on any of them. */
export function canMovePlan(from: StarPlan | null, to: StarPlan): boolean {
  return starPlans.indexOf(to) === (from === null ? 0 : starPlans.indexOf(from) + 1);
}

const id = z.string().min(1).max(60);
const reason = z.string().trim().min(1).max(2_000);
const published = starText.extend({ headline: z.string().trim().min(1).max(120), story: z.string().trim().min(1).max(10_000), reasons: reason });

/** Input of nominate-star: notes may be empty yet. */
export const nominateStarInput = z.strictObject({ makerId: id, cohort: z.string().regex(/^\d{4}$/), texts: starTexts });
export type NominateStar = z.output<typeof nominateStarInput>;

/** Input of move-star: a step of the selection. Designations and ends have flows of their own. */
export const moveStarInput = z.strictObject({
  starId: id,
  expectedVersion: z.int(),
  to: z.enum(['eligible', 'scored', 'shortlisted']),
  reason: z.string().trim().max(2_000).default(''),
});
export type MoveStar = z.output<typeof moveStarInput>;

/** Input of designate-star: first time or renewal. The window is [validFrom, validTo), null without end; story and reasons are published. */
export const designateStarInput = z.strictObject({
  starId: id,
  expectedVersion: z.int(),
  validFrom: koreanMoment,
  validTo: koreanMoment.nullable().default(null),
  texts: z.strictObject({ ko: published, en: published }),
});
export type DesignateStar = z.output<typeof designateStarInput>;

/** Input of edit-star: the words of a star or candidate, and the next step of its plan (null: no step). */
export const editStarInput = z.strictObject({ starId: id, expectedVersion: z.int(), texts: starTexts, plan: z.enum(starPlans).nullable().default(null) });
export type EditStar = z.output<typeof editStarInput>;

/** Input of end-star: ended (over, declined) or revoked (taken away), with the reason. */
export const endStarInput = z.strictObject({ starId: id, expectedVersion: z.int(), to: z.enum(['ended', 'revoked']), reason });
export type EndStar = z.output<typeof endStarInput>;
