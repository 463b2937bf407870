import { describe, expect, it } from 'vitest';
import { HARMS } from '../../../src/engine/index.ts';
import { PRIORITIES, type Priority, type RunOutcome } from '../../../src/store/comparison/prefer.ts';
import { judge, levelOf } from '../../../src/store/comparison/verdict.ts';
import type { StudyState } from '../../../src/study/index.ts';
import { basisWords, verdictPage } from '../../../src/words/comparison/basis.ts';
import { verdictWords } from '../../../src/words/comparison/verdict.ts';
import { BLEEDING, CLOSED, LOCKING_OUT, MIRRORED, outcome, withCrowds } from '../../store/comparison/outcomes.ts';
import { expectNoSlip, expectSentence } from '../sentences.ts';

type Run = [subject: string, outcomes: RunOutcome[]];

/** What is said of runs with the same crowds, each with what sentences about it begin with. */
function said(runs: readonly Run[], priority: Priority = 'people', apart = false) {
  const outcomes = runs.map(([, own]) => own);
  const level = outcomes[0].length === 1 ? 1 : levelOf(runs.length, 1);
  const subjects = runs.map(([subject]) => subject);
  const words = verdictWords(judge(outcomes, priority, level), { subjects, labels: subjects, apart });
  for (const sentence of [words.headline, ...words.reasons]) expectNoSlip(sentence, words);
  return words;
}

const crowds = (usual: RunOutcome, ...but: RunOutcome[]): RunOutcome[] => withCrowds(usual, 100, but);
const times = (count: number, own: RunOutcome): RunOutcome[] => Array(count).fill(own);
const slower = outcome({ rolloutSeconds: 1_446, serverSeconds: 2_600 });

describe('the words of a verdict by many crowds', () => {
  it('name the best, with how many, what is typical of it, and say of each other way why not', () => {
    expect(
      said([
        ['Bleeding', crowds(BLEEDING, LOCKING_OUT)],
        ['Locking out', crowds(LOCKING_OUT)],
        ['The mirrored environment', crowds(MIRRORED)],
        ['Maintenance', crowds(CLOSED)],
      ]),
    ).toEqual({
      headline: 'Bleeding does best with 99 of 100 crowds: typically nobody is hurt, in 21 min.',
      reasons: [
        'Locking out: typically 18 min faster, but 78 more users cut off and 23 more orders lost.',
        'The mirrored environment: typically 10 min faster, but 100 % more server time.',
        'Maintenance: typically 6 min faster, but 210 more users turned away and 7 min more without a server for new users.',
      ],
    });
  });

  it('go by what counts first', () => {
    const runs: Run[] = [
      ['Bleeding', crowds(BLEEDING)],
      ['Locking out', crowds(LOCKING_OUT)],
    ];
    expect(said(runs, 'time')).toEqual({
      headline: 'Locking out does better with all 100 crowds: typically 78 users cut off and 23 orders lost, in 3 min.',
      reasons: ['Bleeding: typically 78 fewer users cut off and 23 fewer orders lost, but 18 min slower.'],
    });
  });

  it('say that it is too close to call, and how it came out', () => {
    const runs: Run[] = [
      ['Bleeding', crowds(BLEEDING, ...times(21, slower))],
      ['Again', crowds(BLEEDING, ...times(21, BLEEDING), ...times(30, slower))],
    ];
    expect(said(runs)).toEqual({
      headline: 'Too close to call: of 100 crowds 30 go to “Bleeding”, 21 go to “Again” and 49 to none alone.',
      reasons: ['Again makes no difference that is more than luck.'],
    });
  });

  it('say against which of several that is held what is still certain', () => {
    const even = Array.from({ length: 100 }, (_, i) => (i % 2 === 0 ? BLEEDING : slower));
    const odd = Array.from({ length: 100 }, (_, i) => (i % 2 === 1 ? BLEEDING : slower));
    expect(
      said([
        ['A', even],
        ['B', odd],
        ['C', crowds(CLOSED)],
      ]),
    ).toEqual({
      headline: 'Too close to call: of 100 crowds 50 go to “A” and 50 go to “B”.',
      reasons: [
        'Compared with “A”:',
        'B makes no difference that is more than luck.',
        'C: typically 8 min faster, but 210 more users turned away and 7 min more without a server for new users.',
      ],
    });
  });

  it('say with how many crowds there is more of what there mostly is none of', () => {
    const full = outcome({ rolloutSeconds: 1_260, serverSeconds: 2_600, turnedAway: 3 });
    expect(
      said([
        ['Bleeding', crowds(BLEEDING)],
        ['Again', crowds(BLEEDING, ...times(30, full))],
      ]),
    ).toEqual({
      headline:
        'Bleeding does better with 30 of 100 crowds and as well with 70 more: nobody is hurt with any of them, in 21 min.',
      reasons: ['Again: more users turned away with 30 of 100 crowds.'],
    });
  });

  it('count events where some are harmed more than once with any crowd', () => {
    const again = outcome({ ...LOCKING_OUT.ledger, cutOffTwice: 3, turnedAway: 12, retried: 60 });
    const runs: Run[] = [
      ['Bleeding', crowds(BLEEDING, outcome({ ...BLEEDING.ledger, signedOut: 3, peopleSignedOut: 1 }))],
      ['Locking out', crowds(again, LOCKING_OUT)],
    ];
    expect(said(runs).reasons).toEqual([
      'Locking out: typically 18 min faster, but 78 more sessions cut off, 23 more orders lost and 12 more visits turned away.',
    ]);
    const lost = outcome({ ...BLEEDING.ledger, signedOut: 3, peopleSignedOut: 1 });
    expect(said([runs[0], ['Again', crowds(BLEEDING, ...times(30, lost))]]).reasons).toEqual([
      'Again: more sign-outs with 29 of 100 crowds.',
    ]);
  });

  it('say what makes no difference with any crowd', () => {
    const one: Run = ['Bleeding', crowds(BLEEDING)];
    expect(said([one, ['Again', crowds(BLEEDING)]])).toEqual({
      headline: 'It makes no difference with all 100 crowds: nobody is hurt with any of them, in 21 min.',
      reasons: [],
    });
    expect(said([one, ['Again', crowds(BLEEDING)], ['Maintenance', crowds(CLOSED)]]).headline).toBe(
      '“Bleeding” and “Again” come out the same with all 100 crowds: nobody is hurt with any of them, in 21 min.',
    );
  });

  it('say with how many crowds a rollout is rolled back or never ends, and call none of these faster', () => {
    const quick = outcome({ rolloutSeconds: 10, serverSeconds: 2_600 }, 'aborted');
    const stuck = outcome({ rolloutSeconds: 10, serverSeconds: 2_600 }, 'holding');
    expect(
      said(
        [
          ['Bleeding', crowds(BLEEDING)],
          ['Again', crowds(BLEEDING, ...times(30, quick), stuck)],
        ],
        'time',
      ),
    ).toEqual({
      headline:
        'Bleeding does better with 31 of 100 crowds and as well with 69 more: nobody is hurt with any of them, in 21 min.',
      reasons: ['Again is rolled back with 30 of 100 crowds. Again does not come to its end with 1 of 100 crowds.'],
    });
  });
});

describe('the words of a verdict by the crowd that is shown', () => {
  const alone = (...runs: [subject: string, run: RunOutcome][]) =>
    said(runs.map(([subject, run]): Run => [subject, [run]]));

  it('claim nothing of any other', () => {
    expect(alone(['Bleeding', BLEEDING], ['Locking out', LOCKING_OUT])).toEqual({
      headline: 'Bleeding does better with this crowd: nobody is hurt, in 21 min.',
      reasons: ['Locking out: 18 min faster, but 78 more users cut off and 23 more orders lost.'],
    });
  });

  it('say that each run has a crowd of its own where they differ by nothing else', () => {
    const apart = (...runs: [subject: string, run: RunOutcome][]) =>
      said(
        runs.map(([subject, run]): Run => [subject, [run]]),
        'people',
        true,
      );
    const stuck = outcome({ rolloutSeconds: 10 }, 'holding');
    const told = [
      apart(['1', BLEEDING], ['2', LOCKING_OUT]),
      apart(['1', BLEEDING], ['2', BLEEDING]),
      apart(['1', BLEEDING], ['2', BLEEDING], ['3', LOCKING_OUT]),
      apart(['1', stuck], ['2', stuck]),
    ];
    for (const { headline, reasons } of told) expect([headline, ...reasons].join(' ')).not.toContain('this crowd');
    expect(told.map(({ headline }) => headline)).toEqual([
      '1 does better with its crowd: nobody is hurt, in 21 min.',
      'The crowd makes no difference: nobody is hurt, in 21 min.',
      '“1” and “2” come out the same, each with its own crowd: nobody is hurt, in 21 min.',
      'No run comes to a good end with its crowd.',
    ]);
  });

  it('name every harm', () => {
    for (const harm of HARMS) {
      const { headline } = alone(
        ['Bleeding', outcome({ [harm]: 300, cutOff: 300, ordersLost: 300 })],
        ['B', outcome({}, 'aborted')],
      );
      expect(headline).not.toContain('nobody');
    }
    expect(alone(['Cold', outcome({ slowSeconds: 15_375 })], ['Warm', BLEEDING]).reasons.join()).toContain(
      '4 h 16 min more in all on slow servers',
    );
  });

  it('say what is stuck, rolled back, or the same', () => {
    const stuck = outcome({ rolloutSeconds: 10 }, 'holding');
    const aborted = outcome({}, 'aborted');
    expect(alone(['Bleeding', stuck], ['Locking out', LOCKING_OUT]).reasons).toEqual([
      'Bleeding does not come to its end.',
    ]);
    expect(alone(['Locking out', LOCKING_OUT], ['Bleeding', aborted]).reasons).toEqual([
      'Bleeding is rolled back or aborted.',
    ]);
    expect(alone(['Bleeding', stuck], ['Locking out', aborted]).headline).toBe(
      'No run comes to a good end with this crowd.',
    );
    expect(alone(['Bleeding', BLEEDING], ['Again', BLEEDING]).headline).toBe(
      'It makes no difference with this crowd: nobody is hurt, in 21 min.',
    );
  });
});

describe('by what it is judged', () => {
  const study = (more: Partial<StudyState>): StudyState => ({
    ...{ status: 'running', results: [], done: 43, count: 100, secondsLeft: null, givenUp: [] },
    ...{ estimate: null, reached: false },
    ...more,
  });

  it('is said, with how far that is', () => {
    const judging = (more: Partial<StudyState>) => basisWords(null, 0, study(more));
    expect(basisWords(null, 0, null)).toBe('To be judged by 100 crowds');
    expect(basisWords(null, 100, study({}))).toBe('Judged by 100 crowds');
    expect(judging({})).toBe('Judging by 100 crowds: 43 done');
    expect(judging({ count: 1_000 })).toBe('Judging by 100 crowds: 43 done');
    expect(judging({ status: 'paused' })).toBe('Judging by 100 crowds: 43 done, paused');
    expect(judging({ status: 'cancelled' })).toBe(
      'Judged by this crowd alone: the others were stopped after 43 crowds',
    );
    for (const why of ['operator', 'moment', 'seed', 'work'] as const) expectNoSlip(basisWords(why, 0, null), why);
    expectSentence(verdictPage.hint, 'the hint');
    expect(Object.keys(verdictPage.priorities)).toEqual([...PRIORITIES]);
  });
});
