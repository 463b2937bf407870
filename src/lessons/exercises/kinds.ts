import type { Kind } from './exercise/exercise.ts';
import { batches } from './kinds/batches.ts';
import { capacity } from './kinds/capacity.ts';
import { comeBack } from './kinds/comeBack.ts';
import { cutByTimeout } from './kinds/cutByTimeout.ts';
import { deadlines } from './kinds/deadlines.ts';
import { doubling } from './kinds/doubling.ts';
import { halfTold } from './kinds/halfTold.ts';
import { lastLeaves } from './kinds/lastLeaves.ts';
import { leftAfter } from './kinds/leftAfter.ts';
import { littlesLaw } from './kinds/littlesLaw.ts';
import { lockedOut } from './kinds/lockedOut.ts';
import { longTail } from './kinds/longTail.ts';
import { survivorPeak } from './kinds/survivorPeak.ts';
import { timeoutFor } from './kinds/timeoutFor.ts';
import { waves } from './kinds/waves.ts';

/** Every kind of exercise, the easier ones first. Links hold which were asked by how many there were: new ones come at the end. */
const kinds = {
  lastLeaves,
  leftAfter,
  littlesLaw,
  doubling,
  longTail,
  timeoutFor,
  cutByTimeout,
  lockedOut,
  survivorPeak,
  capacity,
  batches,
  deadlines,
  comeBack,
  halfTold,
  waves,
};

export type KindName = keyof typeof kinds;
/** What is given in an exercise of a kind. */
export type FactsOf<K extends KindName> = ReturnType<(typeof kinds)[K]['draw']>;
type Kinds = { [K in KindName]: Kind<FactsOf<K>> };

export const KINDS: Kinds = kinds;
export const KIND_NAMES = Object.keys(kinds) as KindName[];
