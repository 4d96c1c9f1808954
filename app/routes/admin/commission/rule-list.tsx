// The rules in their order, each with its conditions, fee, window and what it has taken; moved and ended here.
import { errorsAt, replyTo, type Reply } from '#app/components/refused.ts';
import { wonText } from '#app/components/price.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormErrors } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
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
      <table className="table" data-cards>
        <RuleHead />
        <tbody>
          {page.rules.map((rule, place) => (
            <tr key={rule.id}>
              <RuleCells rule={rule} />
              <td data-label={m.money_rule_change()}>
                <div className="button-row">
                  {place === 0 ? null : <Deed rule={rule} intent="up" label={m.money_rule_up({ name: rule.name })} text="↑" />}
                  {place === last ? null : <Deed rule={rule} intent="down" label={m.money_rule_down({ name: rule.name })} text="↓" />}
                  <Deed rule={rule} intent="end" label={m.money_rule_end_of({ name: rule.name })} text={m.money_rule_end()} />
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Rules that are over, as history. */
export function RulesOver({ rules }: { rules: readonly RuleView[] }) {
  if (rules.length === 0) return null;
  return (
    <details>
      <summary>{m.money_rules_over({ count: rules.length })}</summary>
      <table className="table" data-cards>
        <RuleHead />
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <RuleCells rule={rule} />
              <td data-label={m.money_rule_change()}>–</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function RuleHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{m.money_rule()}</th>
        <th scope="col">{m.money_rule_fits()}</th>
        <th scope="col">{m.money_rule_fee()}</th>
        <th scope="col">{m.money_rule_window()}</th>
        <th scope="col" className="number">
          {m.money_rule_taken()}
        </th>
        <th scope="col">{m.money_rule_change()}</th>
      </tr>
    </thead>
  );
}

function RuleCells({ rule }: { rule: RuleView }) {
  return (
    <>
      <td data-label={m.money_rule()}>
        <span lang="ko">{rule.name}</span> {rule.begun ? null : <Badge>{m.money_rule_ahead()}</Badge>}
      </td>
      <td data-label={m.money_rule_fits()}>{conditionWords(rule)}</td>
      <td data-label={m.money_rule_fee()}>{feeWords(rule)}</td>
      <td data-label={m.money_rule_window()}>{windowWords(rule)}</td>
      <td data-label={m.money_rule_taken()} className="number">
        {wonText(rule.taken)}
      </td>
    </>
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
