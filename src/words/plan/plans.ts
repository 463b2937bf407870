import type { Budget } from '../../plan/course/plans.ts';
import type { Judgement } from '../../plan/judge.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { oneIn } from './answer.ts';

/** Plans side by side. */
export const plansWords = part('planPlans', {
  title: 'Three plans, the same crowds',
  columns: ['Plan', 'takes', '19 in 20', 'hurt', 'fullest', 'verdict'],
  watch: (plan: string) => `Watch: ${plan}`,
});

const t = part('planVerdicts', {
  asking: 'asking…',
  recommended: 'recommended',
  nearest: 'nearest to what is allowed',
  over: (share: string) => `over ${share}`,
  late: (time: string) => `over ${time}`,
  full: 'some find no room',
  longer: (time: string) => `${time} longer`,
  shorter: (time: string) => `${time} shorter`,
  little: { more: 'seldom longer', less: 'seldom shorter' },
  asLong: 'takes as long',
  open: 'too close to call',
});

/** The verdict on a plan: what it breaks, or else how much longer it takes than the first. */
export function verdictWords(judgement: Judgement, { share, seconds }: Budget): string {
  switch (judgement.type) {
    case 'harm':
      return t.over(oneIn(share));
    case 'late':
      return t.late(durationWords(seconds ?? 0));
    case 'time': {
      const { sign, difference } = judgement;
      if (sign === 'equal') return t.asLong;
      if (sign === 'open') return t.open;
      const by = Math.abs(difference.median);
      return by < 1 ? t.little[sign] : t[sign === 'more' ? 'longer' : 'shorter'](durationWords(by));
    }
    default:
      return t[judgement.type];
  }
}
