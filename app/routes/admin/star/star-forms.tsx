// The forms of a star's page. A refused form keeps what was typed; after an edit by somebody else it shows what is stored now, too.
import { type Reply, errorsAt, fieldAt, typedAt } from '#app/components/refused.ts';
import { Story } from '#app/components/story.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field, FormErrors, Select, TextArea } from '#app/components/ui/field.tsx';
import { starMoves, starPlans } from '#app/domain/stars/star.ts';
import { m } from '#app/paraglide/messages.js';

import { koreanField } from '../korean-field.ts';
import { planWord, starStageWord } from '../star-words.ts';
import { WordPair } from '../word-pair.tsx';
import type { StarFacts } from './star.read.server.ts';

interface Part {
  page: StarFacts;
  reply: Reply;
}

export function WordsForm({ page: { star, words }, reply }: Part) {
  const both = (field: 'headline' | 'story' | 'quote' | 'reasons') => ({
    name: field,
    before: 'texts.',
    value: { ko: words.ko[field], en: words.en[field] },
    reply,
  });
  const canDesignate = starMoves[star.stage].includes('designated') || starMoves[star.stage].includes('renewed');
  return (
    <section className="card">
      <h2>{m.admin_star_words()}</h2>
      <form method="post">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="expectedVersion" value={star.version} />
        <WordPair {...both('headline')} label={m.admin_star_headline()} maxLength={120} />
        <WordPair {...both('story')} label={m.admin_star_story()} rows={10} maxLength={10_000} hint={m.admin_markdown_hint()} />
        <WordPair {...both('quote')} label={m.admin_star_quote()} rows={2} maxLength={300} />
        <WordPair {...both('reasons')} label={m.admin_star_reasons()} rows={4} maxLength={2_000} />
        {canDesignate ? <PlanAndWindow star={star} reply={reply} /> : null}
        <div className="button-row">
          <Button name="intent" value="save" kind={canDesignate ? 'secondary' : 'primary'}>
            {m.admin_save()}
          </Button>
          {canDesignate ? (
            <Button name="intent" value="designate">
              {star.stage === 'shortlisted' ? m.admin_star_designate() : m.admin_star_renew()}
            </Button>
          ) : null}
        </div>
      </form>
    </section>
  );
}

function PlanAndWindow({ star, reply }: { star: StarFacts['star']; reply: Reply }) {
  const next = star.stage === 'shortlisted' ? undefined : starPlans[star.plan === null ? 0 : starPlans.indexOf(star.plan) + 1];
  return (
    <>
      <div className="form-row" data-columns="2">
        <Field {...fieldAt(reply, 'validFrom', koreanField(star.validFrom))} label={m.admin_star_from()} type="datetime-local" />
        <Field {...fieldAt(reply, 'validTo', koreanField(star.validTo))} label={m.admin_star_to()} hint={m.admin_star_to_hint()} type="datetime-local" />
      </div>
      {next === undefined ? null : (
        <Select
          {...fieldAt(reply, 'plan')}
          label={m.admin_star_plan()}
          options={[
            { value: '', label: m.admin_star_plan_stay({ plan: planWord(star.plan) }) },
            { value: next, label: m.admin_star_plan_next({ plan: planWord(next) }) },
          ]}
        />
      )}
      <p className="desk-soft">{m.admin_star_designate_text()}</p>
    </>
  );
}

export function MoveForm({ page: { star }, reply }: Part) {
  const to = starMoves[star.stage].find((stage) => stage === 'eligible' || stage === 'scored' || stage === 'shortlisted');
  if (to === undefined) return null;
  return (
    <section className="card desk-next">
      <h2>{m.admin_star_next()}</h2>
      <form method="post">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="expectedVersion" value={star.version} />
        <input type="hidden" name="to" value={to} />
        <TextArea {...fieldAt(reply, 'reason')} id="move-reason" label={m.admin_star_move_reason()} optional maxLength={2_000} rows={3} />
        <Button name="intent" value="move">
          {m.admin_star_move({ stage: starStageWord(to) })}
        </Button>
      </form>
    </section>
  );
}

export function EndForm({ page: { star }, reply }: Part) {
  const canRevoke = starMoves[star.stage].includes('revoked');
  const ways = [{ value: 'ended', label: m.admin_star_end_ended() }, ...(canRevoke ? [{ value: 'revoked', label: m.admin_star_end_revoked() }] : [])];
  return (
    <details className="card desk-fold" open={reply !== undefined}>
      <summary>{m.admin_star_end_title()}</summary>
      <form method="post" className="form-stack">
        <FormErrors errors={errorsAt(reply, '')} />
        <input type="hidden" name="expectedVersion" value={star.version} />
        <Select name="to" label={m.admin_star_end_how()} options={ways} defaultValue={typedAt(reply, 'to') ?? 'ended'} errors={errorsAt(reply, 'to')} />
        <TextArea {...fieldAt(reply, 'reason')} id="end-reason" label={m.admin_reason()} hint={m.admin_reason_hint()} required maxLength={2_000} rows={3} />
        <div>
          <Button name="intent" value="end" kind="danger">
            {m.admin_star_end()}
          </Button>
        </div>
      </form>
    </details>
  );
}

/** What is stored now, as the public would read it. */
export function StarPreview({ page: { words, preview } }: { page: StarFacts }) {
  return (
    <section className="card">
      <h2>{m.admin_star_preview()}</h2>
      <p className="desk-soft">{m.admin_star_current()}</p>
      <div className="form-row" data-columns="2">
        {(['ko', 'en'] as const).map((locale) => (
          <article key={locale} lang={locale}>
            <h3>{words[locale].headline}</h3>
            <Story html={preview[locale]} />
            {words[locale].quote === '' ? null : <blockquote>{words[locale].quote}</blockquote>}
            <p className="desk-soft">{words[locale].reasons}</p>
          </article>
        ))}
      </div>
    </section>
  );
}
