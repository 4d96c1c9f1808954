// The shop's settings: texts, shipping, pause; the seller's facts and proof of eligibility to look at.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';

import { ButtonLink } from '#app/components/ui/button.tsx';
import { requireMaker } from '#app/http/access.server.ts';
import { readForm } from '#app/http/form.server.ts';
import { notFound } from '#app/http/answer.server.ts';
import { m } from '#app/paraglide/messages.js';
import { url } from '#app/urls.ts';

import { Done, MakerDesk, makerMeta } from '../desk.tsx';
import { answerPause, answerShipping, answerShop } from './change-shop-page.server.ts';
import { Facts, PauseForm, Proofs } from './shop-facts.tsx';
import { ShippingForm, ShopForm } from './shop-forms.tsx';
import { readShop } from './shop.read.server.ts';

export const handle = { frame: 'desk' };
export const meta = () => makerMeta(m.maker_shop_title());

export async function loader({ request }: LoaderFunctionArgs) {
  const { makerId, role } = await requireMaker(request);
  return { ...(await readShop(makerId)), role, done: new URL(request.url).searchParams.get('done') };
}

export async function action({ request }: ActionFunctionArgs) {
  const maker = await requireMaker(request);
  const body = await readForm(request);
  switch (body.get('intent')) {
    case 'shop':
      return answerShop(maker, body);
    case 'shipping':
      return answerShipping(maker, body);
    case 'pause':
      return answerPause(maker, body);
    default:
      throw notFound();
  }
}

export default function ShopPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { maker, role, done } = page;
  const replyTo = (intent: string) => (answer?.intent === intent ? answer.reply : undefined);
  const isOpen = maker.status === 'approved' && !maker.paused;
  return (
    <MakerDesk
      title={m.maker_shop_title()}
      actions={
        isOpen ? (
          <ButtonLink kind="secondary" size="small" href={url('maker', { slug: maker.slug })}>
            {m.maker_see_shop()}
          </ButtonLink>
        ) : null
      }
    >
      {answer === undefined ? <Done words={doneWords(done)} /> : null}
      <div className="columns">
        <div className="desk-stack">
          <ShopForm page={page} reply={replyTo('shop')} />
        </div>
        <aside className="desk-stack">
          <PauseForm paused={maker.paused} status={maker.status} owner={role === 'owner'} />
          <ShippingForm maker={maker} bands={page.bands} reply={replyTo('shipping')} />
          <Proofs proofs={page.proofs} today={maker.today} />
          <Facts maker={maker} />
        </aside>
      </div>
    </MakerDesk>
  );
}

function doneWords(done: string | null): string | null {
  if (done === 'shop') return m.maker_done_shop();
  if (done === 'shipping') return m.maker_done_shipping();
  if (done === 'paused') return m.maker_done_shop_paused();
  return done === 'resumed' ? m.maker_done_shop_resumed() : null;
}
