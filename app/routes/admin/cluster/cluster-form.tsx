// The form of a cluster's page, and the comparison when somebody else was faster.
import { type Reply, boxAt, errorsAt, fieldAt, typedAt } from '#app/components/refused.ts';
import { Button } from '#app/components/ui/button.tsx';
import { CheckBox, Field, FormErrors, Select } from '#app/components/ui/field.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { designations } from '#app/domain/clusters/cluster.ts';
import { m } from '#app/paraglide/messages.js';

import { WordPair } from '../word-pair.tsx';
import type { ClusterFacts, ClusterWords } from './cluster.read.server.ts';

interface Shown {
  name: keyof ClusterWords;
  label: () => string;
  maxLength: number;
  rows?: number;
  hint?: () => string;
}
const fields: readonly Shown[] = [
  { name: 'name', label: m.admin_cluster_name, maxLength: 100 },
  { name: 'tagline', label: m.admin_cluster_tagline, maxLength: 200 },
  { name: 'story', label: m.admin_cluster_story, maxLength: 10_000, rows: 10, hint: m.admin_markdown_hint },
  { name: 'gettingThere', label: m.admin_cluster_getting_there, maxLength: 2_000, rows: 4 },
  { name: 'etiquette', label: m.admin_cluster_etiquette, maxLength: 2_000, rows: 3 },
  { name: 'season', label: m.admin_cluster_season, maxLength: 2_000, rows: 3 },
];
const designationWords: Record<(typeof designations)[number], () => string> = {
  DESIGNATED: m.admin_cluster_designation_designated,
  CANDIDATE: m.admin_cluster_designation_candidate,
  SUPPORT_CENTER_ONLY: m.admin_cluster_designation_support_center_only,
  NOT_DESIGNATED: m.admin_cluster_designation_not_designated,
  UNKNOWN: m.admin_cluster_designation_unknown,
};

interface Props {
  page: ClusterFacts;
  reply: Reply;
}

export function ClusterForm({ page, reply }: Props) {
  const { words, kept, version } = page;
  const conflict = reply !== undefined && typedAt(reply, 'expectedVersion') !== String(version);
  return (
    <form method="post" className="card form-stack">
      {conflict ? <Conflict page={page} reply={reply} /> : <FormErrors errors={errorsAt(reply, '')} />}
      <input type="hidden" name="expectedVersion" value={version} />
      {fields.map(({ name, label, hint, ...rest }) => (
        <WordPair
          key={name}
          name={name}
          label={label()}
          value={{ ko: words.ko[name], en: words.en[name] }}
          reply={reply}
          required={name === 'name'}
          {...rest}
          {...(hint === undefined ? {} : { hint: hint() })}
        />
      ))}
      <div className="form-row" data-columns="2">
        <Select
          {...fieldAt(reply, 'designation', kept.designation)}
          label={m.admin_cluster_designation()}
          hint={m.admin_cluster_designation_hint()}
          options={designations.map((value) => ({ value, label: designationWords[value]() }))}
        />
        <Field {...fieldAt(reply, 'checkedOn', kept.checkedOn ?? '')} label={m.admin_cluster_checked()} type="date" optional />
      </div>
      <CheckBox {...boxAt(reply, 'published', kept.published)} label={m.admin_cluster_publish()} />
      <div>
        <Button>{m.admin_save()}</Button>
      </div>
    </form>
  );
}

/** Where the stored words and the typed ones differ, side by side. */
function Conflict({ page: { words }, reply }: Props) {
  const rows = fields.flatMap(({ name, label }) =>
    (['ko', 'en'] as const).map((locale) => ({
      key: `${locale}.${name}`,
      locale,
      label: locale === 'ko' ? m.admin_in_korean({ label: label() }) : m.admin_in_english({ label: label() }),
      stored: words[locale][name],
      typed: typedAt(reply, `${locale}.${name}`) ?? '',
    })),
  );
  const different = rows.filter((row) => sameLines(row.stored) !== sameLines(row.typed));
  return (
    <div role="alert">
      <Notice tone="bad" title={m.admin_cluster_conflict_title()}>
        <p>{m.admin_cluster_conflict_text()}</p>
      </Notice>
      <Table
        compare
        caption={m.admin_cluster_conflict_title()}
        rows={different}
        keyOf={(row) => row.key}
        columns={[
          { head: m.admin_review_field(), cell: (row) => row.label },
          { head: m.admin_cluster_stored(), lang: (row) => row.locale, cell: (row) => row.stored },
          { head: m.admin_cluster_typed(), lang: (row) => row.locale, cell: (row) => row.typed },
        ]}
      />
    </div>
  );
}

// Browsers send line ends as CRLF.
function sameLines(text: string): string {
  return text.replaceAll('\r\n', '\n').trim();
}
