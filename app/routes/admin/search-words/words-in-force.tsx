// The words in force, each with the button that takes it out; and the versions with the button that takes one back.
import { Button } from '#app/components/ui/button.tsx';
import { groupKey } from '#app/domain/search/search-words.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';

import type { AddKind } from './search-words.form.ts';
import type { readSearchWords } from './search-words.read.server.ts';

type Page = Pick<Awaited<ReturnType<typeof readSearchWords>>, 'version' | 'twoWay' | 'oneWay' | 'pins' | 'history'>;

export function WordsInForce({ page }: { page: Page }) {
  const { version, twoWay, oneWay, pins } = page;
  return (
    <section className="card">
      <h2>{m.insight_words_in_force()}</h2>
      {twoWay.length + oneWay.length + pins.length === 0 ? <p>{m.insight_words_none()}</p> : null}
      <Entries
        title={m.insight_words_same()}
        what="same"
        version={version}
        entries={twoWay.map((words) => ({ key: groupKey(words), text: words.join(' = ') }))}
      />
      <Entries
        title={m.insight_words_also()}
        what="also"
        version={version}
        entries={oneWay.map(([word, others]) => ({ key: word, text: `${word} → ${others.join(', ')}` }))}
      />
      <Entries
        title={m.insight_words_pin()}
        what="pin"
        version={version}
        entries={pins.map(({ key, products }) => ({ key, text: `${key}: ${products.map((product) => product.name).join(', ')}` }))}
      />
    </section>
  );
}

function Entries({ title, what, version, entries }: { title: string; what: AddKind; version: number; entries: readonly { key: string; text: string }[] }) {
  if (entries.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="desk-rows">
        {entries.map(({ key, text }) => (
          <li key={key}>
            <span lang="ko">{text}</span>
            <form method="post">
              <input type="hidden" name="intent" value="drop" />
              <input type="hidden" name="expectedVersion" value={version} />
              <input type="hidden" name="what" value={what} />
              <input type="hidden" name="key" value={key} />
              <Button kind="quiet" size="small" aria-label={m.insight_words_drop_one({ text })}>
                {m.insight_words_drop()}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Newest first; going back makes a new version with the earlier content. */
export function History({ page: { history, version } }: { page: Page }) {
  if (history.length === 0) return null;
  return (
    <section className="card">
      <h2>{m.insight_words_history()}</h2>
      <ul className="desk-rows">
        {history.map((entry) => (
          <li key={entry.version}>
            <span>
              <strong>{m.insight_words_version({ n: entry.version })}</strong> {formatMoment(entry.at, getLocale())}{' '}
              <span lang="ko">{entry.actorName ?? '–'}</span>
              {entry.undoes === null ? null : <> · {m.insight_words_undid({ n: entry.undoes })}</>}
              {entry.note === '' ? null : <> · {entry.note}</>}
            </span>
            {entry.version === version ? null : <Undo version={version} to={entry.version} />}
          </li>
        ))}
        <li>
          <span>{m.insight_words_version({ n: 0 })}</span>
          {version === 0 ? null : <Undo version={version} to={0} />}
        </li>
      </ul>
    </section>
  );
}

function Undo({ version, to }: { version: number; to: number }) {
  return (
    <form method="post">
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="expectedVersion" value={version} />
      <input type="hidden" name="version" value={to} />
      <Button kind="quiet" size="small">
        {m.insight_words_undo({ n: to })}
      </Button>
    </form>
  );
}
