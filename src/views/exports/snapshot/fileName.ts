import { plainName } from '../../../store/simulation/fileName.ts';

const LONGEST = 60;

/** A file's name: `bone-dry-the-article-0-21-31.png`; `part` says what of the run is in it, where that is not all. */
export function fileName(scenario: string, part: string, seconds: number, ending: string): string {
  const words = ['bone-dry', plainName(scenario).slice(0, LONGEST), part, clock(seconds)];
  return `${words.filter((word) => word !== '').join('-')}.${ending}`;
}

function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds + 1e-9));
  const two = (n: number) => String(n).padStart(2, '0');
  return `${Math.floor(whole / 3_600)}-${two(Math.floor(whole / 60) % 60)}-${two(whole % 60)}`;
}
