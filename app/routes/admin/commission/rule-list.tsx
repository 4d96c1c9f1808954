// The rules in their order, each with its conditions, fee, window and what it has taken; moved and ended here.
import type { ReactNode } from 'react';

import { wonText } from '#app/components/price.tsx';
import { type Reply, errorsAt, replyTo } from '#app/components/refused.ts';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';

import type { readCommissionPage, RuleView } from './commission.read.server.ts';
import { conditionWords, feeWords, windowWords } from './rule-words.ts';

type Facts = Awaited<ReturnType<typeof readCommissionPage>>;

export function RuleList({ page, reply }: { page: Facts; reply: Reply }) {
  if (page.rules.length === 0) return <EmptyState title={m.money_rules_none()}>{m.money_rules_none_text()}</EmptyState>;
  const last = page.rules.length - 1;
  return (
    <>
      <FormErrors errors={['up', 'down', 'end'].flatMap((intent) => errorsAt(replyTo(reply, { intent }), '') ?? [])} />
      <RuleTable
        caption={m.money_commission()}
        rules={page.rules}
        change={(rule) => {
          const place = page.rules.indexOf(rule);
          return (
            <div className="button-row">
              {place === 0 ? null : <Deed rule={rule} intent="up" label={m.money_rule_up({ name: rule.name })} text="↑" />}
              {place === last ? null : <Deed rule={rule} intent="down" label={m.money_rule_down({ name: rule.name })} text="↓" />}
              <Deed rule={rule} intent="end" label={m.money_rule_end_of({ name: rule.name })} text={m.money_rule_end()} />
            </div>
          );
        }}
      />
    </>
  );
}

/** Rules that are over, as history. */
export function RulesOver({ rules }: { rules: readonly RuleView[] }) {
  if (rules.length === 0) return null;
  return (
    <details>
      <summary>{m.money_rules_over({ count: rules.length })}</summary>
      <RuleTable caption={m.money_rules_over({ count: rules.length })} rules={rules} />
    </details>
  );
}

/** `change`: what may be done with a rule that is in force or ahead. */
function RuleTable({ caption, rules, change }: { caption: string; rules: readonly RuleView[]; change?: (rule: RuleView) => ReactNode }) {
  return (
    <Table
      caption={caption}
      rows={rules}
      keyOf={(rule) => rule.id}
      columns={[
        {
          head: m.money_rule(),
          cell: (rule) => (
            <>
              <span lang="ko">{rule.name}</span> {rule.begun ? null : <Badge>{m.money_rule_ahead()}</Badge>}
            </>
          ),
        },
        { head: m.money_rule_fits(), cell: conditionWords },
        { head: m.money_rule_fee(), cell: feeWords },
        { head: m.money_rule_window(), cell: windowWords },
        { head: m.money_rule_taken(), number: true, cell: (rule) => wonText(rule.taken) },
        change === undefined ? null : { head: m.money_rule_change(), cell: change },
      ]}
    />
  );
}

function Deed({ rule, intent, label, text }: { rule: RuleView; intent: 'up' | 'down' | 'end'; label: string; text: string }) {
  return (
    <form method="post">
      <input type="hidden" name="ruleId" value={rule.id} />
      <Button kind="secondary" size="small" name="intent" value={intent} aria-label={label}>
        {text}
      </Button>
    </form>
  );
}
