// All halls with their state by the clock.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Badge } from '#app/components/ui/badge.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { requireCurator } from '#app/http/access.server.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { hallStateWord, hallWindowWords } from '../hall-words.ts';
import { readHallsPage } from './halls.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => adminMeta(m.admin_halls());

export async function loader({ request }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  return { role, halls: await readHallsPage(getLocale()) };
}

export default function HallsPage() {
  const { role, halls } = useLoaderData<typeof loader>();
  return (
    <AdminDesk role={role} title={m.admin_halls()} actions={<ButtonLink href={url('adminHallNew')}>{m.admin_halls_new()}</ButtonLink>}>
      {halls.length === 0 ? <EmptyState title={m.admin_halls_none()}>{m.admin_halls_none_text()}</EmptyState> : <HallTable halls={halls} />}
    </AdminDesk>
  );
}

function HallTable({ halls }: { halls: Awaited<ReturnType<typeof readHallsPage>> }) {
  return (
    <table className="table" data-cards>
      <thead>
        <tr>
          <th scope="col">{m.admin_halls_name()}</th>
          <th scope="col">{m.admin_state()}</th>
          <th scope="col">{m.admin_halls_window()}</th>
          <th scope="col" className="number">
            {m.admin_halls_items()}
          </th>
          <th scope="col">{m.admin_halls_pieces()}</th>
        </tr>
      </thead>
      <tbody>
        {halls.map((hall) => (
          <tr key={hall.id}>
            <td data-label={m.admin_halls_name()} lang={hall.nameTr === null ? 'ko' : undefined}>
              <a href={url('adminHall', { id: hall.id })}>{hall.nameTr ?? hall.nameKo}</a>
            </td>
            <td data-label={m.admin_state()}>
              <Badge tone={hall.state === 'open' ? 'hall' : 'plain'}>{hallStateWord(hall.state)}</Badge>
            </td>
            <td data-label={m.admin_halls_window()}>{hallWindowWords(hall)}</td>
            <td data-label={m.admin_halls_items()} className="number">
              {hall.items}
            </td>
            <td data-label={m.admin_halls_pieces()}>{m.admin_halls_pieces_text({ setAside: hall.setAside, sold: hall.sold })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
