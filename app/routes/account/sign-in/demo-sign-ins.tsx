// The people of the demonstration, folded: one press signs in.
import { Button } from '#app/components/ui/button.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import type { DemoSignIn } from './sign-in.read.server.ts';

export function DemoSignIns({ people, next }: { people: readonly DemoSignIn[]; next: string }) {
  if (people.length === 0) return null;
  return (
    <details className="account-fold">
      <summary>{m.account_demo()}</summary>
      <p>{m.account_demo_text()}</p>
      <ul className="account-rows">
        {people.map(({ who, email, password }) => (
          <li key={email}>
            <div>
              <strong>{who}</strong>
              <br />
              <code>{email}</code> · <code>{password}</code>
            </div>
            <form method="post" action={url('signIn')}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <input type="hidden" name="next" value={next} />
              <Button kind="secondary" size="small" aria-label={m.account_demo_enter({ who })}>
                {m.account_sign_in()}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </details>
  );
}
