// All kinds by name.
import type { ProductKind } from '../subjects.ts';
import { boards } from './boards.ts';
import { cabinet } from './cabinet.ts';
import { draped } from './draped.ts';
import { jewels } from './jewels.ts';
import type { Kind } from './making.ts';
import { pantry } from './pantry.ts';
import { small } from './small.ts';
import { vessels } from './vessels.ts';
import { worn } from './worn.ts';

export const kinds: Record<ProductKind, Kind> = { ...vessels, ...boards, ...worn, ...draped, ...jewels, ...cabinet, ...small, ...pantry };
