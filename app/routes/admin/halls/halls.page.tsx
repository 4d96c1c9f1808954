// All halls with their state by the clock.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Badge } from '#app/components/ui/badge.tsx';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
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
    <Table
      caption={m.admin_halls()}
      rows={halls}
      keyOf={(hall) => hall.id}
      columns={[
        {
          head: m.admin_halls_name(),
          lang: (hall) => (hall.nameTr === null ? 'ko' : undefined),
          cell: (hall) => <a href={url('adminHall', { id: hall.id })}>{hall.nameTr ?? hall.nameKo}</a>,
        },
        { head: m.admin_state(), cell: (hall) => <Badge tone={hall.state === 'open' ? 'hall' : 'plain'}>{hallStateWord(hall.state)}</Badge> },
        { head: m.admin_halls_window(), cell: (hall) => hallWindowWords(hall) },
        { head: m.admin_halls_items(), number: true, cell: (hall) => hall.items },
        { head: m.admin_halls_pieces(), cell: (hall) => m.admin_halls_pieces_text({ setAside: hall.setAside, sold: hall.sold }) },
      ]}
    />
  );
}
