import { packLink } from '../../player/recording/link.ts';
import { type Result, writeResult } from '../exercises/result.ts';
import { type Link, linked } from './links.ts';

/** The fragment of a link to a result of exercises: `#exercises=…`. */
export function resultLink(result: Result): Link {
  return linked(() => packLink('exercises', writeResult(result)));
}
