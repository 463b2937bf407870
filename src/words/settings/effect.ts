import { fieldFacts } from '../../engine/index.ts';
import type { Effect } from '../../store/changes/effect.ts';
import { part } from '../catalogue.ts';
import { durationWords, insteadWords } from '../duration.ts';
import { capitalised } from '../names.ts';
import { count, counted, share, tenths } from '../quantities.ts';
import { outWords } from './panel.ts';
import { valueWords } from './values.ts';

type Times = { before: number; after: number };
/** A number against the one before. */
type Ratio = {
  twice: string;
  half: string;
  times(factor: string): string;
  more(percent: string): string;
  less(percent: string): string;
};

const t = part('effect', {
  long: {
    twice: 'Twice as long',
    half: 'Half as long',
    times: (factor) => `${factor} times as long`,
    more: (percent) => `${percent} longer`,
    less: (percent) => `${percent} shorter`,
  } as Ratio,
  many: {
    twice: 'Twice as many users',
    half: 'Half as many users',
    times: (factor) => `${factor} times as many users`,
    more: (percent) => `${percent} more users`,
    less: (percent) => `${percent} fewer users`,
  } as Ratio,
  room: {
    twice: 'Twice the room',
    half: 'Half the room',
    times: (factor) => `${factor} times the room`,
    more: (percent) => `${percent} more room`,
    less: (percent) => `${percent} less room`,
  } as Ratio,
  servers: (is: string, was: string) => `${is} instead of ${was}`,
  sentence: (what: string, effects: string) => `${what}: ${effects}.`,
  and: '; ',
  late: (users: string, of: string) => `about ${users} of ${of} are still there then`,
  noneLate: 'by then hardly anybody is still there',
  full: (out: string, is: string, was: string) => `${out} ${is} full instead of ${was}`,
  same: (time: string) => `the rollout takes as long as before, about ${time}`,
  inAll: (instead: string) => `${instead} in all`,
  takes: (instead: string) => `the rollout takes about ${instead}`,
  twiceTheTime: (instead: string) => `about twice the time, ${instead}`,
  halfTheTime: (instead: string) => `about half the time, ${instead}`,
  timesTheTime: (factor: string, instead: string) => `about ${factor} times the time, ${instead}`,
  never: 'the rollout may never end',
  years: 'the rollout takes years',
  users: (is: string, was: string) => `about ${is} on the site instead of ${was}`,
});

/** What a change amounts to, in one sentence: "Twice as long: about twice the time, 43 min instead of 21."; '' where nobody can say. */
export function effectWords(effect: Effect): string {
  const what = amountsTo(effect);
  return what === '' ? '' : t.sentence(changeWords(effect), what);
}

function amountsTo(effect: Effect): string {
  const { field, late, rollout } = effect;
  if (field === 'servers.*.capacity') return roomWords(effect);
  if (rollout === null) return usersWords(effect);
  if (late === null) return timeWords(rollout, factorOf(effect));
  return isAlike(rollout) ? lateWords(late) : [lateWords(late), inAllWords(rollout)].join(t.and);
}

function lateWords({ users, of }: { users: number; of: number }): string {
  return users < 0.5 ? t.noneLate : t.late(count(Math.round(users)), counted(of, 'user'));
}

function roomWords({ load: { before, after } }: Effect): string {
  if (before === null || after === null || before.ofTheRest === null || after.ofTheRest === null) return '';
  return t.full(outWords(after.out), share(after.ofTheRest), share(before.ofTheRest));
}

function usersWords({ load: { before, after } }: Effect): string {
  if (before === null || after === null) return '';
  const [is, was] = [Math.round(after.users), Math.round(before.users)];
  return is === was ? '' : t.users(counted(is, 'user'), count(was));
}

const YEAR = 365 * 86_400;
/** Times that are this much alike are not told apart: the one crowd that is foreseen is not every crowd. */
const ALIKE = 0.03;
/** A time that changes so nearly as the field does is said to change with it. */
const WITH_IT = 0.1;

function isAlike({ before, after }: Times): boolean {
  return after === before || Math.abs(after / before - 1) < ALIKE || durationWords(after) === durationWords(before);
}

function inAllWords({ before, after }: Times): string {
  return after === Number.POSITIVE_INFINITY ? t.never : t.inAll(insteadWords(after, before));
}

function timeWords({ before, after }: Times, factor: number | null): string {
  if (after === Number.POSITIVE_INFINITY) return t.never;
  if (after > 2 * YEAR) return t.years;
  if (isAlike({ before, after })) return t.same(durationWords(after));
  const ratio = after / before;
  const instead = insteadWords(after, before);
  if (factor === null || Math.abs(ratio / factor - 1) > WITH_IT) return t.takes(instead);
  if (isNear(factor, 2)) return t.twiceTheTime(instead);
  if (isNear(factor, 0.5)) return t.halfTheTime(instead);
  return factor >= 2 ? t.timesTheTime(tenths(factor), instead) : t.takes(instead);
}

function changeWords(effect: Effect): string {
  const { field, from, to } = effect;
  if (field === 'servers') return t.servers(counted(Number(to), 'server'), count(Number(from)));
  const factor = factorOf(effect);
  const said = factor === null ? '' : ratioWords(ratioOf(field), factor);
  return said || capitalised(valueWords(field, to));
}

function ratioOf(field: string): Ratio | null {
  if (field === 'servers.*.capacity') return t.room;
  const unit = fieldFacts(field)?.unit;
  if (unit === 's') return t.long;
  return unit === 'users/s' ? t.many : null;
}

function ratioWords(words: Ratio | null, factor: number): string {
  if (words === null) return '';
  if (isNear(factor, 2)) return words.twice;
  if (isNear(factor, 0.5)) return words.half;
  if (factor > 2) return words.times(tenths(factor));
  const percent = Math.round(100 * Math.abs(factor - 1));
  if (percent === 0 || percent === 100) return '';
  return (factor > 1 ? words.more : words.less)(share(Math.abs(factor - 1)));
}

const isNear = (factor: number, goal: number): boolean => Math.abs(factor / goal - 1) < 0.02;

function factorOf({ from, to }: Effect): number | null {
  return typeof from === 'number' && typeof to === 'number' && from > 0 && to > 0 ? to / from : null;
}
