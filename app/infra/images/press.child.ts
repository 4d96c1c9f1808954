// The picture press, a process of its own: decoding and drawing take memory that the library keeps, so it lives apart and ends when idle.
// Told { id, origin, wanted }, answers { id, bytes } or { id, fault }. Ends with its parent.
import { derive, type PictureOrigin } from './pipeline.server.ts';
import type { PressAnswer, PressOrder } from './press.server.ts';

process.on('message', (order: PressOrder) => void work(order));
process.on('disconnect', () => process.exit(0));

async function work({ id, origin, wanted }: PressOrder): Promise<void> {
  try {
    answer({ id, bytes: await derive(revived(origin), wanted) });
  } catch (fault) {
    answer({ id, fault: fault instanceof Error ? fault.message : String(fault) });
  }
}

// Structured clone turns a Buffer into a plain Uint8Array.
function revived(origin: PictureOrigin): PictureOrigin {
  return 'svg' in origin ? origin : { bytes: Buffer.from(origin.bytes) };
}

function answer(message: PressAnswer): void {
  process.send?.(message);
}
