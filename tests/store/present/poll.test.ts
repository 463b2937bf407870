import { describe, expect, it } from 'vitest';
import { LESSONS, measure, playLesson } from '../../../src/lessons/index.ts';
import { binsOf, GIVES_AWAY } from '../../../src/store/predict/questions.ts';
import {
  type Asked,
  asksRoom,
  isKnown,
  type Poll,
  pollOf,
  toldOf,
  withHands,
} from '../../../src/store/present/poll.ts';
import type { Talk } from '../../../src/store/present/state.ts';
import { room } from './windows.ts';

const ALICE: Asked = { type: 'dry', server: 'Alice' };
const ask = (asked: Asked, tick = 0): Poll => withHands(pollOf(asked, tick, 60, 120), 2, 14);
const pollIn = ({ store }: Talk) => store.getState().poll;
const hiddenIn = ({ simulation }: Talk) => simulation.store.getState().hidden;
const told = ({ simulation }: Talk, poll: Poll) => toldOf(poll, simulation.store.getState(), simulation.recording());

/** On to the end of the run, phase by phase. */
function toEnd(talk: Talk): void {
  for (let i = 0; i < 20 && talk.simulation.store.getState().observation.rollout.finishedTick === null; i++)
    talk.act((simulation) => simulation.stepPhase());
}

describe('a room that is asked', () => {
  it('is shown the same hands in both windows, also in one that is loaded anew, and nothing that tells the answer', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    speaker.setPoll(ask(ALICE));
    windows.frames(2);
    expect(pollIn(stage)).toEqual({ ...pollOf(ALICE, 0, 60, 120), hands: [0, 0, 14, 0, 0, 0] });
    for (const talk of [stage, speaker]) expect(hiddenIn(talk)).toEqual(GIVES_AWAY);
    stage.close();
    const again = windows.open('present');
    windows.frames(2);
    expect(pollIn(again)).toEqual(pollIn(speaker));
    expect(hiddenIn(again)).toEqual(GIVES_AWAY);
  });

  it('is told what became of it, in both windows, no sooner than it is so', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    const poll = ask(ALICE);
    speaker.setPoll({ ...poll, stage: 'watching' });
    expect(told(speaker, poll)).toBeNull();
    toEnd(speaker);
    windows.frames(2);
    const dry = speaker.simulation.store.getState().events.find((event) => event.type === 'dry');
    speaker.setPoll(told(speaker, poll));
    windows.frames(2);
    expect(pollIn(stage)).toMatchObject({ stage: 'told', truth: (dry?.tick ?? 0) / 60, hands: poll.hands });
    for (const talk of [stage, speaker]) expect(hiddenIn(talk)).toEqual([]);
    expect(stage.shown()).toEqual(speaker.shown());
  });

  it('is asked no more where another run is opened', () => {
    const windows = room();
    const [stage, speaker] = [windows.open('present'), windows.open('speaker')];
    speaker.setPoll(ask({ type: 'cutOff' }));
    windows.frames(2);
    stage.act((simulation) => simulation.newSeed());
    windows.frames(3);
    for (const talk of [stage, speaker]) expect([pollIn(talk), hiddenIn(talk)]).toEqual([null, []]);
  });

  it.each(LESSONS.filter(asksRoom).map(({ id, ...rest }) => [id, rest] as const))(
    'is asked what the lesson %s asks, and told what that lesson measures',
    (_, { run, guess, facts }) => {
      const talk = room(run.scenario).open('present');
      const poll = pollOf({ type: 'lesson', name: run.scenario.name }, 0, 60, 120);
      expect(poll.hands).toHaveLength(guess.kind === 'choice' ? guess.choices : poll.bins.length - 1);
      expect(isKnown(poll, talk.simulation.store.getState())).toBe(false);
      toEnd(talk);
      const truth = guess.kind === 'number' ? measure(playLesson(run))[facts[guess.truth].measure] : 3;
      expect(told(talk, poll)?.truth).toBe(Number.isNaN(truth) ? null : truth);
    },
  );
});

it.each([1, 7, 60, 600, 5_000])('of %i users the answers are asked in ascending steps', (users) => {
  for (const type of ['dry', 'cutOff', 'fullest'] as const) {
    const bins = binsOf(type, users, users);
    expect(bins.toSorted((a, b) => a - b)).toEqual([...new Set(bins)]);
  }
});
