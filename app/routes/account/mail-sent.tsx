// A mail is under way; in the demonstration it lies in the development mailbox.
import { useMarket } from '#app/components/market.ts';
import { ButtonLink } from '#app/components/ui/button.tsx';
import { Notice } from '#app/components/ui/notice.tsx';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AccountCard } from './account-card.tsx';

export function MailSent({ title, text }: { title: string; text: string }) {
  const { demo } = useMarket();
  return (
    <AccountCard title={title} lede={text} after={<a href={url('signIn')}>{m.account_back_to_sign_in()}</a>}>
      {demo ? (
        <Notice title={m.account_demo_mail()}>
          <p>{m.account_demo_mail_text()}</p>
          <ButtonLink kind="secondary" size="small" href={url('devMail')}>
            {m.account_demo_mail_open()}
          </ButtonLink>
        </Notice>
      ) : null}
    </AccountCard>
  );
}
