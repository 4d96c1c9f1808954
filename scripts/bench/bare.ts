// A server that only sends a prebuilt body, in a thread of its own: what this machine can do at best.
import { createServer } from 'node:http';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Serves `length` bytes on a port of its own. */
export async function bareServer(length: number): Promise<{ address: string; stop: () => Promise<number> }> {
  const worker = new Worker(new URL(import.meta.url), { workerData: { length } });
  const port = await new Promise<number>((done) => worker.once('message', done));
  return { address: `http://127.0.0.1:${String(port)}/`, stop: () => worker.terminate() };
}

function serve(length: number): void {
  const body = Buffer.alloc(length, 'a');
  const server = createServer((_, response) => response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': length }).end(body));
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    parentPort?.postMessage(typeof address === 'object' && address !== null ? address.port : 0);
  });
}

const given: unknown = workerData;
if (!isMainThread && typeof given === 'object' && given !== null && 'length' in given && typeof given.length === 'number') serve(given.length);
