// One text in both languages, side by side; Korean is the source.
import { type Reply, fieldAt } from '#app/components/refused.ts';
import { Field, TextArea } from '#app/components/ui/field.tsx';
import { m } from '#app/paraglide/messages.js';

interface Pair {
  /** Field names are `${before}ko.${name}` and `${before}en.${name}`. */
  name: string;
  before?: string;
  label: string;
  value?: { ko: string; en: string };
  reply: Reply;
  /** Lines; a one-line field without. */
  rows?: number;
  required?: boolean;
  maxLength: number;
  hint?: string;
}

export function WordPair({ name, before = '', label, value = { ko: '', en: '' }, reply, rows, required = false, maxLength, hint }: Pair) {
  return (
    <div className="form-row" data-columns="2">
      {(['ko', 'en'] as const).map((locale) => {
        const field = {
          ...fieldAt(reply, `${before}${locale}.${name}`, value[locale]),
          label: locale === 'ko' ? m.admin_in_korean({ label }) : m.admin_in_english({ label }),
          lang: locale,
          required,
          optional: !required,
          maxLength,
          ...(hint === undefined ? {} : { hint }),
        };
        return rows === undefined ? <Field key={locale} {...field} /> : <TextArea key={locale} {...field} rows={rows} />;
      })}
    </div>
  );
}
