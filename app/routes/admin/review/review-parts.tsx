// Parts of a review: fields that change, pictures side by side, how it will look.
import { Picture } from '#app/components/picture.tsx';
import { Story } from '#app/components/story.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';

import { compareListings, type ComparedField } from './listing-fields.ts';
import type { ReviewFacts, Snapshot } from './review.read.server.ts';

export function Changes({ page: { before, after } }: { page: ReviewFacts }) {
  const fields = compareListings(before, after);
  const changed = before === null ? fields.filter((field) => field.after !== '') : fields.filter((field) => field.before !== field.after);
  const same = before === null ? [] : fields.filter((field) => field.before === field.after && field.after !== '');
  return (
    <section className="card">
      <h2>{before === null ? m.admin_review_all() : m.admin_review_changes()}</h2>
      {changed.length === 0 ? <p>{m.admin_review_nothing()}</p> : <FieldTable fields={changed} />}
      {same.length === 0 ? null : (
        <details className="desk-fold">
          <summary>{m.admin_review_unchanged({ count: same.length })}</summary>
          <FieldTable fields={same.map((field) => ({ ...field, before: null }))} />
        </details>
      )}
    </section>
  );
}

function FieldTable({ fields }: { fields: readonly ComparedField[] }) {
  const compared = fields.some((field) => field.before !== null);
  return (
    <Table
      compare
      caption={compared ? m.admin_review_changes() : m.admin_review_all()}
      rows={fields}
      keyOf={(field) => field.key}
      columns={[
        { head: m.admin_review_field(), cell: (field) => field.label },
        compared ? { head: m.admin_review_before(), lang: languageOf, cell: (field) => <del>{field.before}</del> } : null,
        { head: m.admin_review_after(), lang: languageOf, cell: (field) => (compared ? <ins>{field.after}</ins> : field.after) },
      ]}
    />
  );
}

function languageOf({ key }: ComparedField): 'ko' | 'en' | undefined {
  if (key.startsWith('en.')) return 'en';
  return key === 'category' || key === 'made' ? undefined : 'ko';
}

export function Pictures({ page: { before, after } }: { page: ReviewFacts }) {
  const same = before !== null && JSON.stringify(before.content.pictures) === JSON.stringify(after.content.pictures);
  return (
    <section className="card">
      <h2>{m.admin_review_pictures()}</h2>
      {same ? <p className="desk-soft">{m.admin_review_pictures_same()}</p> : null}
      <div className="form-row" data-columns={before === null || same ? undefined : '2'}>
        {before === null || same ? null : <Strip title={m.admin_review_before()} snapshot={before} />}
        <Strip title={m.admin_review_after()} snapshot={after} />
      </div>
    </section>
  );
}

function Strip({ title, snapshot: { content, media } }: { title: string; snapshot: Snapshot }) {
  return (
    <div className="desk-part">
      <h3>{title}</h3>
      <ul className="picture-strip">
        {content.pictures.map((picture) => {
          const file = media.find((one) => one.id === picture.mediaId);
          return (
            <li key={picture.mediaId}>
              <Picture picture={file === undefined ? null : { hash: file.hash, colour: file.colour, alt: '' }} sizes="160px" />
              <p className="desk-soft" lang="ko">
                {picture.altKo}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

export function Preview({ page: { after, preview } }: { page: ReviewFacts }) {
  const { ko, en } = after.content.texts;
  return (
    <section className="card">
      <h2>{m.admin_review_preview()}</h2>
      <div className="form-row" data-columns={preview.en === null ? undefined : '2'}>
        <article lang="ko">
          <h3>{ko.name}</h3>
          <p>{ko.summary}</p>
          <Story html={preview.ko} voice="plain" />
        </article>
        {preview.en === null || en === null ? null : (
          <article lang="en">
            <h3>{en.name}</h3>
            <p>{en.summary}</p>
            <Story html={preview.en} voice="plain" />
          </article>
        )}
      </div>
    </section>
  );
}
