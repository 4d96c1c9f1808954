// What a curator writes about a cluster. Place, facts and experiences stay as they are.
import { z } from 'zod';

import { clusterWords, designations } from '#app/domain/clusters/cluster.ts';
import { isDay } from '#app/lib/time.ts';
import { m } from '#app/paraglide/messages.js';

export const clusterForm = z
  .strictObject({
    expectedVersion: z.int(),
    published: z.boolean().default(false),
    designation: z.enum(designations),
    checkedOn: z.string().refine(isDay).nullable().default(null),
    ko: clusterWords,
    en: clusterWords,
  })
  .refine((cluster) => cluster.designation === 'UNKNOWN' || cluster.checkedOn !== null, { path: ['checkedOn'], error: () => m.admin_cluster_check_missing() });
