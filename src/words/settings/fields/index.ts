import { balancerFields } from './balancer.ts';
import type { FieldWords } from './fieldWords.ts';
import { retryFields } from './retries.ts';
import { rolloutFields } from './rollout.ts';
import { runFields } from './run.ts';
import { trafficFields } from './traffic.ts';

/** The words of a field at a path such as `servers.0.capacity`; undefined where there is no such field. */
export function fieldWords(path: string): FieldWords | undefined {
  const key = path.replace(/\.\d+(?=\.|$)/g, '.*');
  for (const fields of [trafficFields, retryFields, balancerFields, rolloutFields, runFields] as Record<
    string,
    FieldWords
  >[]) {
    if (Object.hasOwn(fields, key)) return fields[key];
  }
  return undefined;
}
