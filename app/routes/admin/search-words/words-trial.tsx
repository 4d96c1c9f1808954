// A change to the search's words: said in a form, tried as two lists side by side, then put in force with a note.
import { type Reply, fieldAt } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { AddKind } from './search-words.form.ts';
import type { NamedProduct, readSearchWords } from './search-words.read.server.ts';

type Tried = NonNullable<Awaited<ReturnType<typeof readSearchWords>>['tried']>;

/** The three ways to add; each leads to the trial by a GET. */
export function AddWords({ tried }: { tried: Tried | null }) {
  return (
    <section className="desk-part">
      <h2>{m.insight_words_add()}</h2>
      <AddForm add="same" title={m.insight_words_same()} hint={m.insight_words_same_hint()} tried={tried} />
      <AddForm add="also" title={m.insight_words_also()} hint={m.insight_words_also_hint()} tried={tried} />
      <AddForm add="pin" title={m.insight_words_pin()} hint={m.insight_words_pin_hint()} tried={tried} />
    </section>
  );
}

function AddForm({ add, title, hint, tried }: { add: AddKind; title: string; hint: string; tried: Tried | null }) {
  const mine = tried?.add === add ? tried : null;
  return (
    <form method="get" action={url('adminSearchWords')} className="card form-stack">
      <h3>{title}</h3>
      <input type="hidden" name="add" value={add} />
      <Field
        id={`words-${add}`}
        name="words"
        label={add === 'pin' ? m.insight_query() : m.insight_words_field()}
        hint={hint}
        defaultValue={mine?.words ?? ''}
        required
        maxLength={400}
        autoComplete="off"
      />
      {add === 'pin' ? (
        <Field
          id="find-pin"
          name="find"
          label={m.insight_words_find()}
          hint={m.insight_words_find_hint()}
          defaultValue={mine?.find ?? ''}
          maxLength={100}
          optional
          autoComplete="off"
        />
      ) : null}
      {add === 'pin' && mine !== null ? <PinChoices tried={mine} /> : null}
      <Button kind="secondary">{m.insight_words_try()}</Button>
    </form>
  );
}

function PinChoices({ tried }: { tried: Tried }) {
  return (
    <fieldset className="group">
      <legend>{m.insight_words_products()}</legend>
      {tried.candidates.length === 0 ? <p>{m.insight_words_find_nothing()}</p> : null}
      <ul className="pin-choices">
        {tried.candidates.map(({ id, name, maker }) => (
          <li key={id}>
            <label className="choice">
              <input type="checkbox" name="product" value={id} defaultChecked={tried.products.includes(id)} />
              <span lang="ko">
                {name} <span className="desk-soft">{maker}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** What the change would do to one query, and the button that puts it in force. */
export function Trial({ tried, version, reply }: { tried: Tried; version: number; reply: Reply }) {
  return (
    <section className="desk-part" aria-labelledby="trial">
      <h2 id="trial">{m.insight_words_trial({ query: tried.query })}</h2>
      {tried.isChange ? null : <p>{tried.add === 'pin' ? m.insight_words_pin_choose() : m.insight_words_no_change()}</p>}
      <div className="two-lists">
        <Hits title={m.insight_words_before({ n: tried.before.length })} hits={tried.before} others={tried.isChange ? tried.after : tried.before} />
        {tried.isChange ? <Hits title={m.insight_words_after({ n: tried.after.length })} hits={tried.after} others={tried.before} isAfter /> : null}
      </div>
      {tried.isChange ? (
        <form method="post" className="form-stack">
          <input type="hidden" name="intent" value="add" />
          <input type="hidden" name="expectedVersion" value={version} />
          <input type="hidden" name="add" value={tried.add} />
          <input type="hidden" name="words" value={tried.words} />
          {tried.products.map((id) => (
            <input key={id} type="hidden" name="product" value={id} />
          ))}
          <Field {...fieldAt(reply, 'note')} label={m.insight_words_note()} maxLength={200} optional autoComplete="off" />
          <Button>{m.insight_words_apply()}</Button>
        </form>
      ) : null}
    </section>
  );
}

function Hits({ title, hits, others, isAfter = false }: { title: string; hits: readonly NamedProduct[]; others: readonly NamedProduct[]; isAfter?: boolean }) {
  return (
    <div>
      <h3>{title}</h3>
      {hits.length === 0 ? <p>{m.insight_words_nothing()}</p> : null}
      <ol>
        {hits.map((hit, place) => (
          <li key={hit.id} lang="ko">
            {hit.name} <span className="desk-soft">{hit.maker}</span>{' '}
            {isAfter ? <Moved from={others.findIndex((other) => other.id === hit.id)} to={place} /> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Moved({ from, to }: { from: number; to: number }) {
  if (from === to) return null;
  return (
    <span lang={undefined}>
      <Badge tone={from < 0 || from > to ? 'good' : 'plain'}>{from < 0 ? m.insight_words_new() : m.insight_words_moved({ from: from + 1, to: to + 1 })}</Badge>
    </span>
  );
}
