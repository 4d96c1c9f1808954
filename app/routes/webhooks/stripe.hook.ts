// Stripe's webhook: the raw body is verified, the event kept by id and its work enqueued in one transaction; 200 only after commit (law 2, P2).
import { anyone } from '#app/http/access.server.ts';
import { receiveStripeEvent } from '#app/flows/receive-stripe-event.server.ts';

export async function action({ request }: { request: Request }): Promise<Response> {
  anyone();
  if (request.method !== 'POST') return new Response('method not allowed', { status: 405, headers: { Allow: 'POST' } });
  const body = new Uint8Array(await request.arrayBuffer());
  const received = await receiveStripeEvent(body, request.headers.get('stripe-signature'));
  return received.ok ? new Response('ok') : new Response('bad signature', { status: 400 });
}

export function loader(): Response {
  anyone();
  return new Response('method not allowed', { status: 405, headers: { Allow: 'POST' } });
}
