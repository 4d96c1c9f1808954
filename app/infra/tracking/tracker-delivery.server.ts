// Delivery Tracker (tracker.delivery): one GraphQL question for all Korean carriers, by key. https://tracker.delivery/docs/tracking-api
import { z } from 'zod';

import { log } from '../log.server.ts';
import type { TrackedParcel, Tracker, TrackingWord } from './tracker.ts';

/** Our codes and its ids. */
const carrierIds: Readonly<Record<string, string>> = {
  cj: 'kr.cjlogistics',
  epost: 'kr.epost',
  hanjin: 'kr.hanjin',
  lotte: 'kr.lotte',
  logen: 'kr.logen',
  kyungdong: 'kr.kdexp',
  daesin: 'kr.daesin',
  gspostbox: 'kr.cvsnet',
};

const question = `query Track($carrierId: ID!, $trackingNumber: String!) {
  track(carrierId: $carrierId, trackingNumber: $trackingNumber) {
    lastEvent { time status { code } }
    events(first: 20) { edges { node { time status { code } } } }
  }
}`;

const event = z.object({ time: z.string().nullish(), status: z.object({ code: z.string() }) });
const reply = z.object({
  data: z
    .object({
      track: z.object({ lastEvent: event.nullish(), events: z.object({ edges: z.array(z.object({ node: event })) }).nullish() }).nullish(),
    })
    .nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }).partial().optional() })).optional(),
});
type Reply = z.output<typeof reply>;

const onTheWay = new Set(['AT_PICKUP', 'IN_TRANSIT', 'OUT_FOR_DELIVERY', 'ATTEMPT_FAIL', 'AVAILABLE_FOR_PICKUP', 'EXCEPTION']);

export interface TrackerDeliverySettings {
  /** "client id:client secret" */
  key: string;
  url: string;
  timeoutMs?: number;
}

/** The tracker behind this key. */
export function trackerDelivery({ key, url, timeoutMs = 5_000 }: TrackerDeliverySettings): Tracker {
  return {
    knows: (carrier) => carrier in carrierIds,
    async ask(parcel: TrackedParcel): Promise<TrackingWord> {
      const word = await askOnce(parcel, { key, url, timeoutMs });
      if (word.kind === 'no_answer') log('warn', 'tracking gave no answer', { why: word.why });
      return word;
    },
  };
}

async function askOnce({ carrier, trackingNumber }: TrackedParcel, { key, url, timeoutMs }: Required<TrackerDeliverySettings>): Promise<TrackingWord> {
  const carrierId = carrierIds[carrier];
  if (carrierId === undefined) return { kind: 'nothing' };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `TRACKQL-API-KEY ${key}` },
      body: JSON.stringify({ query: question, variables: { carrierId, trackingNumber } }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (!answer.ok) return noAnswer(`status ${String(answer.status)}`);
    const parsed = reply.safeParse(await answer.json());
    return parsed.success ? wordOf(parsed.data) : noAnswer('unknown shape');
  } catch (fault) {
    return noAnswer(fault instanceof Error ? fault.name : 'fault');
  }
}

/** What a reply means. A number that is not known yet is no error. */
export function wordOf(read: Reply): TrackingWord {
  const fault = read.errors?.[0];
  if (fault === undefined) return wordOfTrack(read.data?.track);
  const code = fault.extensions?.code;
  return code === 'NOT_FOUND' ? { kind: 'nothing' } : noAnswer(code ?? fault.message);
}

function wordOfTrack(track: NonNullable<Reply['data']>['track']): TrackingWord {
  const at = instantOf(track?.lastEvent?.time);
  if (track?.lastEvent == null || at === null) return { kind: 'nothing' };
  const began = firstOnTheWay(track.events?.edges ?? []);
  const { code } = track.lastEvent.status;
  if (code === 'DELIVERED') return { kind: 'delivered', at, inTransitAt: began };
  return onTheWay.has(code) ? { kind: 'in_transit', at: began ?? at } : { kind: 'nothing' };
}

function firstOnTheWay(edges: readonly { node: { time?: string | null | undefined; status: { code: string } } }[]): Date | null {
  return instantOf(edges.find(({ node }) => onTheWay.has(node.status.code))?.node.time);
}

function instantOf(text: string | null | undefined): Date | null {
  const at = new Date(text ?? '');
  return Number.isNaN(at.getTime()) ? null : at;
}

function noAnswer(why: string): TrackingWord {
  return { kind: 'no_answer', why };
}
