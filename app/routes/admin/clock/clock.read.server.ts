// The market's clock for the page that moves it.
import { readNow } from '#app/infra/db/reader.server.ts';

export async function readClockPage() {
  return { now: await readNow() };
}
