// One POST to the shop's webhook by node's own client: less than half of what fetch costs.
import { Agent as HttpAgent, request as askHttp } from 'node:http';
import { Agent as HttpsAgent, request as askHttps } from 'node:https';

const http = new HttpAgent({ keepAlive: true, timeout: 5_000 });
const https = new HttpsAgent({ keepAlive: true, timeout: 5_000 });

type Post = { url: string; headers: Record<string, string>; body: string; withinMs: number; signal: AbortSignal | undefined };

/** The status of the answer; null if there was none in time. Redirects are not followed. */
export function postWebhook({ url, headers, body, withinMs, signal }: Post): Promise<number | null> {
  if (signal?.aborted === true) return Promise.resolve(null);
  const [ask, agent] = url.startsWith('https:') ? [askHttps, https] : [askHttp, http];
  const options = { method: 'POST', agent, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } };
  return new Promise((resolve) => {
    const request = ask(url, options, (response) => {
      resolve(response.statusCode ?? null);
      response.on('error', () => undefined);
      response.resume();
    });
    const giveUp = (): void => void request.destroy();
    const timer = setTimeout(giveUp, withinMs);
    signal?.addEventListener('abort', giveUp, { once: true });
    request.on('error', () => resolve(null));
    request.on('close', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve(null);
    });
    request.end(body);
  });
}
