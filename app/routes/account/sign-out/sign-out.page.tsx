// Signing out: by a post alone; the page is for those who come by its address.
import type { ActionFunctionArgs } from '@remix-run/node';

import { Button } from '#app/components/ui/button.tsx';
import { signOut } from '#app/flows/sign-in.server.ts';
import { anyone } from '#app/http/access.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AccountCard } from '../account-card.tsx';
import { accountMeta } from '../account-meta.ts';

export const handle = { frame: 'plain' };
export const meta = () => accountMeta(m.account_sign_out(), m.account_sign_out_text());

export function loader() {
  anyone();
  return null;
}

export async function action({ request }: ActionFunctionArgs) {
  anyone();
  const headers = new Headers();
  for (const cookie of await signOut(request.headers)) headers.append('Set-Cookie', cookie);
  throw goTo(url('signIn', {}, { done: 'signed-out' }), headers);
}

export default function SignOutPage() {
  return (
    <AccountCard title={m.account_sign_out()} lede={m.account_sign_out_text()}>
      <form method="post">
        <Button wide>{m.account_sign_out()}</Button>
      </form>
    </AccountCard>
  );
}
