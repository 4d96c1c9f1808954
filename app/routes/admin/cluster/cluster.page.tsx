// Editing a cluster's page. The slower of two editors sees both texts and loses nothing.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { Story } from '#app/components/story.tsx';
import { editCluster } from '#app/flows/edit-cluster.server.ts';
import { requireCurator } from '#app/http/access.server.ts';
import { notFound, refusedForm } from '#app/http/answer.server.ts';
import { parseForm } from '#app/http/form.server.ts';
import { goTo } from '#app/http/redirect.server.ts';
import { refusalWords } from '#app/http/refusals.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { AdminDesk, adminMeta } from '../admin-desk.tsx';
import { fieldWords } from '../field-words.ts';
import { ClusterForm } from './cluster-form.tsx';
import { clusterForm } from './cluster.form.ts';
import { readClusterPage, withEdit } from './cluster.read.server.ts';

export const handle = { frame: 'desk' };
export const meta: MetaFunction<typeof loader> = ({ data }) => adminMeta(m.admin_cluster_title({ name: data?.words.ko.name ?? '' }));

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { role } = await requireCurator(request);
  const page = await readClusterPage(params['id'] ?? '');
  if (page === null) throw notFound();
  return { role, done: new URL(request.url).searchParams.get('done'), ...page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireCurator(request);
  const page = await readClusterPage(params['id'] ?? '');
  if (page === null) throw notFound();
  const form = await parseForm(request, clusterForm, fieldWords);
  if (!form.ok) return refusedForm(form.reply);
  const { expectedVersion, ...edit } = form.value;
  const edited = await editCluster({ actor, clusterId: page.id, expectedVersion, content: withEdit(page, edit), regionKeys: null });
  if (edited.ok) throw goTo(url('adminCluster', { id: page.id }, { done: 'saved' }));
  if (edited.refusal.kind === 'not_found') throw notFound();
  return refusedForm(form.reply({ form: [refusalWords(edited.refusal)] }), 409);
}

export default function ClusterPage() {
  const page = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const { words, preview } = page;
  const done = page.done === 'saved' && reply === undefined ? m.admin_cluster_done() : null;
  return (
    <AdminDesk role={page.role} title={m.admin_cluster_title({ name: words.ko.name })} done={done}>
      {page.kept.published ? (
        <a className="desk-link" href={url('cluster', { slug: page.slug })}>
          {m.admin_cluster_public()}
        </a>
      ) : null}
      <div className="desk-stack">
        <ClusterForm page={page} reply={reply} />
        <section className="card">
          <h2>{m.admin_cluster_preview()}</h2>
          <div className="form-row" data-columns="2">
            {(['ko', 'en'] as const).map((locale) => (
              <article key={locale} lang={locale}>
                <h3>{words[locale].name}</h3>
                <p>{words[locale].tagline}</p>
                <Story html={preview[locale]} />
              </article>
            ))}
          </div>
        </section>
      </div>
    </AdminDesk>
  );
}
