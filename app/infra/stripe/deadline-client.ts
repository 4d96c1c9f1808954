// The SDK's own HTTP client, with an end to every try: its time-out counts from the last byte, so that a body which comes drop by drop would
// never end (trust.md T07), and the reconciler counts on every try being over (flows/payment/close-session).
import { Readable } from 'node:stream';
import Stripe from 'stripe';

type Client = ReturnType<typeof Stripe.createNodeHttpClient>;
type Answer = Awaited<ReturnType<Client['makeRequest']>>;
type Asked = Parameters<Client['makeRequest']>;

class DeadlineClient extends Stripe.HttpClient {
  readonly #inner: Client = Stripe.createNodeHttpClient();

  override getClientName(): string {
    return this.#inner.getClientName();
  }

  override async makeRequest(...asked: Asked): Promise<Answer> {
    const until = performance.now() + asked[7];
    const asking = this.#inner.makeRequest(...asked);
    const answer = await before(until, asking, () => void asking.then((late) => letGo(late.getRawResponse())).catch(() => undefined));
    return {
      getStatusCode: () => answer.getStatusCode(),
      getHeaders: () => answer.getHeaders(),
      getRawResponse: () => answer.getRawResponse(),
      toStream: (complete) => answer.toStream(complete),
      toJSON: () => before<unknown>(until, answer.toJSON(), () => letGo(answer.getRawResponse())),
    };
  }
}

/** Tries end `timeout` after they began, whatever arrives in between. */
export function deadlineClient(): InstanceType<typeof Stripe.HttpClient> {
  return new DeadlineClient();
}

async function before<T>(until: number, work: Promise<T>, giveUp: () => void): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const end = (): void => {
      giveUp();
      reject(Stripe.HttpClient.makeResponseBodyError(Stripe.HttpClient.makeTimeoutError()));
    };
    timer = setTimeout(end, Math.max(0, until - performance.now()));
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function letGo(raw: unknown): void {
  if (raw instanceof Readable) raw.destroy();
}
