import { article } from './article.ts';
import { badRelease } from './badRelease.ts';
import { blindCounter } from './blindCounter.ts';
import { bobDies } from './bobDies.ts';
import { breakingSchema } from './breakingSchema.ts';
import { cantCarryBoth } from './cantCarryBoth.ts';
import { coldAlice } from './coldAlice.ts';
import { cookiesComeBack } from './cookiesComeBack.ts';
import { flashSale } from './flashSale.ts';
import { impatientOperator } from './impatientOperator.ts';
import { kubernetesThirtySeconds } from './kubernetesThirtySeconds.ts';
import { lastCustomer } from './lastCustomer.ts';
import type { Lesson } from './lesson.ts';
import { lockOut } from './lockOut.ts';
import { mirroredEnvironment } from './mirroredEnvironment.ts';
import { panic } from './panic.ts';
import { twoBalancers } from './twoBalancers.ts';

export type { Lesson } from './lesson.ts';

/** Every scenario with a lesson, in the order in which one learns. */
export const LESSONS: readonly Lesson[] = [
  article,
  lockOut,
  impatientOperator,
  cantCarryBoth,
  lastCustomer,
  mirroredEnvironment,
  badRelease,
  breakingSchema,
  flashSale,
  cookiesComeBack,
  coldAlice,
  bobDies,
  kubernetesThirtySeconds,
  panic,
  twoBalancers,
  blindCounter,
];
