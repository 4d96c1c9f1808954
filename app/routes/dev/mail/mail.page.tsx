// The mailbox of the demonstration: no mail leaves the machine, it can be read here. Exists in demo mode only.
import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';

import { Button } from '#app/components/ui/button.tsx';
import { Field } from '#app/components/ui/field.tsx';
import { EmptyState } from '#app/components/ui/notice.tsx';
import { Table } from '#app/components/ui/table.tsx';
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
        <Table
          caption={m.mail_box_title()}
          rows={mails}
          keyOf={(mail) => mail.id}
          columns={[
            { head: m.mail_box_when(), cell: (mail) => formatMoment(mail.createdAt, getLocale()) },
            { head: m.mail_box_to(), cell: (mail) => mail.recipient },
            {
              head: m.mail_box_subject(),
              cell: (mail) => (
                <a href={url('devMailItem', { id: mail.id })} lang={mail.locale}>
                  {mail.subject}
                </a>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
