import { expect, it } from 'vitest';
import { exerciseOf, exercisesOf } from '../../../src/lessons/exercises/exercises.ts';
import { KIND_NAMES } from '../../../src/lessons/exercises/kinds.ts';

// Result links hold seeds alone: what a seed asks must never change.

it('asks the same of the first three seeds of each kind, for ever', () => {
  const asked = KIND_NAMES.flatMap((kind) =>
    [0, 1, 2].map((seed) => {
      const { question, answer } = exerciseOf(kind, seed);
      const numbers = [answer.right, ...answer.accepted].map((value) => Number(value.toPrecision(6)));
      return `${kind} ${JSON.stringify(question.facts)} ${numbers.join(' ')}`;
    }),
  );
  expect(asked).toMatchInlineSnapshot(`
    [
      "lastLeaves {"users":40,"meanSeconds":180} 767.897 466.504 1198.63",
      "lastLeaves {"users":50,"meanSeconds":180} 808.063 506.67 1238.8",
      "lastLeaves {"users":80,"meanSeconds":240} 1190.22 788.361 1764.53",
      "leftAfter {"users":200,"session":{"distribution":"exponential","spread":1,"meanSeconds":180},"afterSeconds":180} 73.5759 60 88",
      "leftAfter {"users":200,"session":{"distribution":"uniform","spread":1,"meanSeconds":180},"afterSeconds":90} 112.5 95 130",
      "leftAfter {"users":120,"session":{"distribution":"uniform","spread":1,"meanSeconds":240},"afterSeconds":120} 67.5 54 81",
      "littlesLaw {"perMinute":24,"meanSeconds":180} 72 70.56 73.44",
      "littlesLaw {"perMinute":24,"meanSeconds":180} 72 70.56 73.44",
      "littlesLaw {"perMinute":60,"meanSeconds":240} 240 235.2 244.8",
      "doubling {"users":25,"meanSeconds":180,"times":8} 374.299 336.87 411.729",
      "doubling {"users":25,"meanSeconds":180,"times":8} 374.299 336.87 411.729",
      "doubling {"users":40,"meanSeconds":240,"times":2} 166.355 149.72 182.991",
      "longTail {"users":40,"session":{"distribution":"lognormal","spread":3,"meanSeconds":240}} 10108.6 3402.02 42734.2",
      "longTail {"users":50,"session":{"distribution":"lognormal","spread":3,"meanSeconds":240}} 11659.1 4105.53 47523.9",
      "longTail {"users":60,"session":{"distribution":"weibull","spread":0.4,"meanSeconds":120}} 5320.74 2605.01 12710.3",
      "timeoutFor {"users":40,"meanSeconds":180,"cut":3} 466.248 426.082 506.414",
      "timeoutFor {"users":50,"meanSeconds":180,"cut":3} 506.414 466.248 546.58",
      "timeoutFor {"users":60,"meanSeconds":240,"cut":1} 982.643 929.088 1036.2",
      "cutByTimeout {"users":40,"meanSeconds":120,"timeoutSeconds":240,"workSeconds":60} 15.7959 10 23",
      "cutByTimeout {"users":40,"meanSeconds":120,"timeoutSeconds":240,"workSeconds":90} 15.8942 10 23",
      "cutByTimeout {"users":50,"meanSeconds":240,"timeoutSeconds":240,"workSeconds":60} 49.912 39 62",
      "lockedOut {"users":50,"meanSeconds":90,"workSeconds":240} 146.526 127 167",
      "lockedOut {"users":50,"meanSeconds":90,"workSeconds":240} 146.526 127 167",
      "lockedOut {"users":80,"meanSeconds":90,"workSeconds":120} 218.912 195 244",
      "survivorPeak {"users":25,"meanSeconds":90,"withinSeconds":900} 64 57 73",
      "survivorPeak {"users":25,"meanSeconds":90,"withinSeconds":900} 64 57 73",
      "survivorPeak {"users":30,"meanSeconds":180,"withinSeconds":1800} 76 68 85",
      "capacity {"servers":3,"out":1,"capacity":30,"meanSeconds":180} 15.6499 14.9189 16.548",
      "capacity {"servers":3,"out":1,"capacity":30,"meanSeconds":180} 15.6499 14.9189 16.548",
      "capacity {"servers":4,"out":1,"capacity":40,"meanSeconds":60} 102.964 99.3816 107.419",
      "batches {"servers":6,"batchSize":2,"users":30,"meanSeconds":240,"workSeconds":60} 3737.56 2966.86 4697.61",
      "batches {"servers":6,"batchSize":2,"users":30,"meanSeconds":240,"workSeconds":120} 3917.69 3146.99 4877.74",
      "batches {"servers":8,"batchSize":2,"users":40,"meanSeconds":120,"workSeconds":60} 2723.87 2270.43 3273.14",
      "deadlines {"servers":4,"timeoutSeconds":600,"workSeconds":240,"pauseSeconds":60} 3540 3525.84 3554.16",
      "deadlines {"servers":4,"timeoutSeconds":600,"workSeconds":240,"pauseSeconds":120} 3720 3705.12 3734.88",
      "deadlines {"servers":6,"timeoutSeconds":600,"workSeconds":120,"pauseSeconds":60} 4620 4601.52 4638.48",
      "comeBack {"users":40,"meanSeconds":120,"returnShare":0.75} 2047.73 1244.01 3196.36",
      "comeBack {"users":40,"meanSeconds":120,"returnShare":0.75} 2047.73 1244.01 3196.36",
      "comeBack {"users":60,"meanSeconds":180,"returnShare":0.5} 1681.76 1078.98 2543.23",
      "halfTold {"users":60,"meanSeconds":120,"balancers":3,"told":3} 0 0 0",
      "halfTold {"users":80,"meanSeconds":120,"balancers":3,"told":3} 0 0 0",
      "halfTold {"users":80,"meanSeconds":120,"balancers":2,"told":2} 0 0 0",
      "waves {"pods":9,"maxSurge":"25%","maxUnavailable":"25%"} 2 2 2",
      "waves {"pods":9,"maxSurge":"25%","maxUnavailable":"25%"} 2 2 2",
      "waves {"pods":15,"maxSurge":"30%","maxUnavailable":"10%"} 3 3 3",
    ]
  `);
});

it('draws the same kinds into a set, for ever', () => {
  const drawn = [0, 1].map((seed) =>
    exercisesOf({ seed, size: 10, kinds: 15 }).map(({ question, seed }) => [question.kind, seed].join(' ')),
  );
  expect(drawn).toMatchInlineSnapshot(`
    [
      [
        "leftAfter 2321910695",
        "littlesLaw 104055714",
        "longTail 2120273586",
        "timeoutFor 3228047197",
        "cutByTimeout 3185927111",
        "capacity 417855365",
        "batches 2336452449",
        "deadlines 3312177768",
        "halfTold 680966289",
        "waves 885942739",
      ],
      [
        "leftAfter 1021453429",
        "longTail 3918907050",
        "timeoutFor 1920147017",
        "cutByTimeout 1671919739",
        "lockedOut 921920760",
        "survivorPeak 1598986523",
        "capacity 1327739319",
        "comeBack 223872939",
        "halfTold 1813087291",
        "waves 1965087233",
      ],
    ]
  `);
});
