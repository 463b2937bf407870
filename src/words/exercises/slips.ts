import type { Judgement } from '../../lessons/exercises/judge.ts';
import type { KindName } from '../../lessons/exercises/kinds.ts';
import { part } from '../catalogue.ts';

const slips = part('exerciseSlips', {
  lastLeaves: {
    oneMean: 'That is the mean session. The last one to leave is not an average user.',
    oneAfterAnother: 'That is as if one left after the other. They all leave at the same time, each when done.',
  },
  leftAfter: {
    evenly: 'That is as if as many left in every minute. The fewer are left, the fewer leave.',
    asIfNew: 'That is so of users who have just come. Those who are found on a server are those who stay long.',
    asExponential: 'That is so of exponential sessions. Here a few stay far longer.',
  },
  littlesLaw: {
    oneServer: 'That is one server’s half of them. The question is of the whole site.',
    unitsMixed: 'That is users a minute times seconds: minutes and seconds are mixed.',
  },
  doubling: {
    inProportion: 'That is in proportion: as if a bleed took as many times as long.',
    oneMeanEach: 'That is a mean session for each doubling. It takes one more halving: 0.69 mean sessions.',
  },
  longTail: {
    oneMean: 'That is the mean session. The last one to leave is not an average user.',
    asExponential: 'That is so of exponential sessions of the same mean. The tail decides, not the mean.',
  },
  timeoutFor: {
    evenly: 'That is as if as many left in every minute. The fewer are left, the fewer leave.',
    wholeDrain: 'That is how long a whole bleed takes on average. It may end earlier if a few may be cut off.',
  },
  cutByTimeout: {
    firstOnly: 'Those are Alice’s alone. Bob’s users are cut off too, and there are more of them by then.',
    everybody: 'That is everybody. A timeout cuts off only those who are left when it is over.',
  },
  lockedOut: {
    firstOnly: 'Those are Alice’s alone. Bob’s turn comes too.',
    asInBalance: 'That is what both have in balance. When it is Bob’s turn he has had all new users for a while.',
  },
  survivorPeak: {
    itsOwn: 'Those are his own. He gets Alice’s new users too.',
    onAverage: 'That is what he comes to on average. His number goes up and down about that, and its peak is higher.',
  },
  capacity: {
    full: 'That fills every place on average. Numbers go up and down, so far more than 1 % would find no place.',
    allServe: 'That is so if all servers served. Some are out.',
  },
  batches: {
    oneBatch: 'That is the first batch alone.',
    oneMeanEach: 'That is a mean session for each bleed. Each of them waits for the last user of its batch.',
  },
  deadlines: {
    oneServer: 'That is one server. They are taken one after the other.',
    timeoutsAlone: 'Those are the timeouts alone. Updates and pauses take time too.',
    pauseAfterLast: 'That has a pause after the last server. Nothing has to be waited for then.',
    noPause: 'That leaves the pauses out.',
  },
  comeBack: {
    oneMean: 'That is one visit. The last one to leave is not an average user.',
    nobodyReturns: 'That is so if nobody came back.',
  },
  halfTold: {
    asEver: 'That is so once all of them are told. One that was not goes on sending users to her.',
    inProportion: 'It is no matter of proportion: as long as one goes on sending users to her, some are on her.',
    notSo: 'All of them were told: nobody new is sent to her.',
  },
  waves: {
    oneByOne: 'That is one at a time. More may start together.',
    surgeAlone: 'That counts maxSurge alone. Pods that may be missing make room for new ones too.',
    bothUp: 'That rounds both up. Only maxSurge rounds up.',
    bothDown: 'That rounds both down. Only maxUnavailable rounds down.',
  },
} satisfies Record<KindName, Record<string, string>>);

const t = part('exerciseJudgements', {
  right: 'Right.',
  tooMuch: 'That is too much.',
  tooLittle: 'That is too little.',
});

/** What is said of an answer at once: right, or how it went wrong. */
export function judgementWords(kind: KindName, judgement: Judgement): string {
  if (judgement.type !== 'slip') return t[judgement.type];
  return (slips[kind] as Record<string, string>)[judgement.slip];
}
