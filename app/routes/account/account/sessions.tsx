// Where the member is signed in, and how to end it.
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import type { SessionLine } from './account.read.server.ts';

export function Sessions({ sessions }: { sessions: readonly SessionLine[] }) {
  return (
    <>
      <ul className="account-rows">
        {sessions.map((session) => (
          <li key={session.id}>
            <SessionFacts session={session} />
            {session.here ? <Badge tone="good">{m.account_session_here()}</Badge> : <EndSession session={session} />}
          </li>
        ))}
      </ul>
      <form method="post" action={url('account')}>
        <Button kind="secondary" name="intent" value="end-others" disabled={sessions.length < 2}>
          {m.account_session_end_others()}
        </Button>
      </form>
    </>
  );
}

function SessionFacts({ session }: { session: SessionLine }) {
  return (
    <div>
      <strong>{session.device === '' ? m.account_session_unknown() : session.device}</strong>
      <br />
      {session.address === '' ? '' : `${session.address} · `}
      {m.account_session_seen({ moment: formatMoment(session.lastSeen, getLocale()) })}
    </div>
  );
}

function EndSession({ session }: { session: SessionLine }) {
  return (
    <form method="post" action={url('account')}>
      <input type="hidden" name="session" value={session.id} />
      <Button
        kind="quiet"
        size="small"
        name="intent"
        value="end-session"
        aria-label={m.account_session_end_of({ device: session.device === '' ? m.account_session_unknown() : session.device })}
      >
        {m.account_session_end()}
      </Button>
    </form>
  );
}
