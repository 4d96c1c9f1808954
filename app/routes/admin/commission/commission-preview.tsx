// What the draft would have cost over the last 30 days, maker by maker.
import { wonText } from '#app/components/price.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
import { m } from '#app/paraglide/messages.js';

import type { readPreview } from './preview.read.server.ts';

type Facts = Awaited<ReturnType<typeof readPreview>>;

export function Preview({ preview }: { preview: Facts }) {
  const { makers, taken, would } = preview;
  return (
    <section className="card form-stack" id="preview">
      <h2>{m.money_preview_title()}</h2>
      <p role="status">{m.money_preview_sum({ taken: wonText(taken), would: wonText(would), difference: signed(would - taken) })}</p>
      {makers.length === 0 ? (
        <EmptyState title={m.money_preview_none()} />
      ) : (
        <Table
          caption={m.money_preview_title()}
          rows={makers}
          keyOf={(maker) => maker.makerId}
          columns={[
            { head: m.admin_maker(), lang: () => 'ko', cell: (maker) => maker.name },
            {
              head: m.money_preview_lines(),
              number: true,
              cell: (maker) => (
                <>
                  {String(maker.touched)} / {String(maker.lines)}
                </>
              ),
            },
            { head: m.money_preview_base(), number: true, cell: (maker) => wonText(maker.base) },
            { head: m.money_preview_taken(), number: true, cell: (maker) => wonText(maker.taken) },
            { head: m.money_preview_would(), number: true, cell: (maker) => wonText(maker.would) },
            { head: m.money_preview_difference(), number: true, cell: (maker) => signed(maker.would - maker.taken) },
          ]}
        />
      )}
    </section>
  );
}

function signed(amount: number): string {
  return amount > 0 ? `+${wonText(amount)}` : wonText(amount);
}
