import type { Report } from './report.ts';

/** What a frame of the stage costs in a real browser, against an SVG join. Null while there is no stage to measure. */
export async function stage(): Promise<Report | null> {
  return null;
}
