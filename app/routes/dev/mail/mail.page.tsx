// The mailbox of the demonstration: no mail leaves the machine, it can be read here. Exists in demo mode only.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { anyone, requireDemo } from '#app/http/access.server.ts';
import { formatMoment } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';
import { getLocale } from '#app/paraglide/runtime.js';
import { url } from '#app/urls.ts';

import { readMails } from './mail.read.server.ts';

export async function loader({ request }: LoaderFunctionArgs) {
  anyone();
  requireDemo();
  const to = (new URL(request.url).searchParams.get('to') ?? '').trim().toLowerCase().slice(0, 254);
  return { to, mails: await readMails(to === '' ? null : to) };
}

export function meta() {
  return [{ title: `${m.mail_box_title()} · ${m.shell_brand()}` }, { name: 'description', content: m.mail_box_text() }, { name: 'robots', content: 'noindex' }];
}

export default function MailPage() {
  const { mails, to } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{m.mail_box_title()}</h1>
        <p className="lede">{m.mail_box_text()}</p>
      </div>
      <form className="form-row mail-filter">
        <Field name="to" type="email" label={m.mail_box_to()} defaultValue={to} autoComplete="off" />
        <Button kind="secondary">{m.mail_box_filter()}</Button>
      </form>
      {mails.length === 0 ? (
        <EmptyState title={m.mail_box_empty()}>{m.mail_box_empty_text()}</EmptyState>
      ) : (
        <table className="table" data-cards>
          <caption className="visually-hidden">{m.mail_box_title()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.mail_box_when()}</th>
              <th scope="col">{m.mail_box_to()}</th>
              <th scope="col">{m.mail_box_subject()}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map((mail) => (
              <tr key={mail.id}>
                <td data-label={m.mail_box_when()}>{formatMoment(mail.createdAt, getLocale())}</td>
                <td data-label={m.mail_box_to()}>{mail.recipient}</td>
                <td data-label={m.mail_box_subject()}>
                  <a href={url('devMailItem', { id: mail.id })} lang={mail.locale}>
                    {mail.subject}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
