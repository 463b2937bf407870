import { type Found, ignore, type Place, set } from './found.ts';
import type { Caveat, Wants } from './reading.ts';
import { isVariable, numberIn, secondsIn } from './values.ts';

/** What a parameter sets: a field, and how its value is read. `of` makes the field’s value of it. */
export type Param =
  | { field: string; as: 'number'; caveat?: Caveat }
  | { field: string; as: 'duration'; caveat?: Caveat }
  | { field: string; as: 'is'; value: string | number | boolean; caveat?: Caveat }
  /** Known, and not modelled; `takes` how many words follow it. */
  | { as: 'notModelled'; takes?: number };

/** Reads one value into its field, or says why it can’t. */
export function readParam(
  found: Found,
  place: Place,
  param: Param,
  value: string | undefined,
  product: Parameters<typeof secondsIn>[1],
): void {
  if (param.as === 'notModelled') {
    ignore(found, place, 'notModelled');
    return;
  }
  if (param.as === 'is') {
    set(found, place, param.field, param.value, param.caveat);
    return;
  }
  if (value !== undefined && isVariable(value)) {
    ignore(found, place, 'variable');
    return;
  }
  const read = param.as === 'number' ? numberIn(value) : secondsIn(value, product);
  if (read === null) {
    ignore(found, place, { type: 'unreadable', wants: param.as satisfies Wants });
    return;
  }
  set(found, place, param.field, read, param.caveat);
}

/** A parameter of one of the backend’s servers, or of all. */
export const ofServer = (field: string, server: number): string => field.replace('servers.*', `servers.${server}`);
