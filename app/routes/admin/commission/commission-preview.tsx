// What the draft would have cost over the last 30 days, maker by maker.
import { wonText } from '#app/components/price.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
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
        <table className="table" data-cards>
          <thead>
            <tr>
              <th scope="col">{m.admin_maker()}</th>
              <th scope="col" className="number">
                {m.money_preview_lines()}
              </th>
              <th scope="col" className="number">
                {m.money_preview_base()}
              </th>
              <th scope="col" className="number">
                {m.money_preview_taken()}
              </th>
              <th scope="col" className="number">
                {m.money_preview_would()}
              </th>
              <th scope="col" className="number">
                {m.money_preview_difference()}
              </th>
            </tr>
          </thead>
          <tbody>
            {makers.map((maker) => (
              <tr key={maker.makerId}>
                <td data-label={m.admin_maker()} lang="ko">
                  {maker.name}
                </td>
                <td data-label={m.money_preview_lines()} className="number">
                  {String(maker.touched)} / {String(maker.lines)}
                </td>
                <td data-label={m.money_preview_base()} className="number">
                  {wonText(maker.base)}
                </td>
                <td data-label={m.money_preview_taken()} className="number">
                  {wonText(maker.taken)}
                </td>
                <td data-label={m.money_preview_would()} className="number">
                  {wonText(maker.would)}
                </td>
                <td data-label={m.money_preview_difference()} className="number">
                  {signed(maker.would - maker.taken)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function signed(amount: number): string {
  return amount > 0 ? `+${wonText(amount)}` : wonText(amount);
}
