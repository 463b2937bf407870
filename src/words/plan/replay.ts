import type { Lesson, Replayed } from '../../plan/replay.ts';
import { part } from '../catalogue.ts';
import { durationWords } from '../duration.ts';
import { joined } from '../names.ts';
import { counted } from '../quantities.ts';
import { fieldLabel, valueWords } from '../settings/values.ts';

const t = part('planReplay', {
  title: 'How it really went',
  about:
    'From the requests alone: a server is out once it gets no new session, and dry at its last request. Foreseen is when it should have been dry, 8 times in 10, by the scenario.',
  which: 'Deploy',
  from: (when: string, servers: string) => `${when}: ${servers}`,
  bled: (servers: string, time: string) => `${servers} taken out in ${time}.`,
  nobody: 'Nobody was moved or cut off.',
  hurt: (moved: string, cut: string) => `${moved} moved to another server, ${cut} got an error.`,
  fits: (some: string, all: string) => `${some} of ${all} drains went as foreseen.`,
  ended: (servers: string) => `${servers}: ended before the last user had left.`,
  caption: 'Each server, how it was bled, and what would have been foreseen',
  server: 'Server',
  out: 'Out from',
  there: 'Users there',
  took: 'Dry after',
  foreseen: 'Foreseen',
  moved: 'Moved',
  cut: 'Errors',
  back: 'Back after',
  verdict: 'Verdict',
  between: (low: string, high: string) => `${low} to ${high}`,
  stillThere: (users: string) => `${users} still there, by the scenario`,
  notSeen: 'not seen',
  went: {
    asForeseen: 'as foreseen',
    shorter: 'shorter',
    longer: 'longer',
    ended: 'ended early',
    open: 'its end was not seen',
  } as Record<Replayed['went'], string>,
  teaches: 'What it says of the scenario',
  lesson: (field: string, was: string, is: string) => `${field}: ${was} here, ${is} in the scenario`,
  nothing: 'Nothing in the scenario has to change.',
  take: 'Take it over',
});
export const replayWords = t;

/** What is said of a deploy first: how many servers, in what time, who was harmed, and how it went against the forecast. */
export function replayAnswer(all: readonly Replayed[], seconds: number): string[] {
  const sum = (of: (one: Replayed) => number): number => all.reduce((total, one) => total + of(one), 0);
  const [moved, cut] = [sum((one) => one.moved), sum((one) => one.cut)];
  const ran = all.filter(({ went }) => went !== 'ended' && went !== 'open');
  const ended = all.filter(({ went }) => went === 'ended');
  return [
    t.bled(counted(new Set(all.map(({ server }) => server)).size, 'server'), durationWords(seconds)),
    moved + cut === 0 ? t.nobody : t.hurt(counted(moved, 'user'), counted(cut, 'user')),
    ...(ran.length > 0
      ? [t.fits(String(ran.filter(({ went }) => went === 'asForeseen').length), String(ran.length))]
      : []),
    ...(ended.length > 0 ? [t.ended(joined([...new Set(ended.map(({ server }) => server))]))] : []),
  ];
}

/** What a deploy says of one setting. */
export function lessonWords({ field, is, was }: Lesson): string {
  return t.lesson(fieldLabel(field), valueWords(field, was), valueWords(field, is));
}
