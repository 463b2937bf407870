import type { LessonTrace } from '../run/run.ts';
import { bleedMeasures } from './bleeds.ts';
import { ledgerMeasures } from './ledger.ts';
import { momentMeasures } from './moments.ts';

/** What a run is measured by once it is over; what never came to pass in it is not a number. */
export function measure(trace: LessonTrace) {
  return { ...ledgerMeasures(trace), ...bleedMeasures(trace), ...momentMeasures(trace) };
}

export type Measures = ReturnType<typeof measure>;
export type MeasureName = keyof Measures;
