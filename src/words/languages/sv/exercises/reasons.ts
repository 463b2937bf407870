import { resolveFenceposts } from '../../../../engine/index.ts';
import type { FactsOf, KindName } from '../../../../lessons/exercises/kinds.ts';
import type { Language } from '../../../catalogue.ts';
import { countdownWords as time } from '../../../duration.ts';
import { exerciseValue } from '../../../exercises/values.ts';
import { count, counted, share, tenths } from '../../../quantities.ts';

type Reasons = { [K in KindName]: (facts: FactsOf<K>, right: string, band: string) => string };
type Shown = { [K in KindName]?: (seen: number, facts: FactsOf<K>) => string };

/** Users, to a tenth where they are few. */
const users = (n: number): string => (n < 10 ? tenths(n) : count(Math.round(n)));

/** Why an answer is right, and what the run shows. */
export const reasons: Language = {
  exerciseReasons: {
    lastLeaves: ({ users: n, meanSeconds }, right, band) =>
      `${right} i genomsnitt: ${time(meanSeconds)} × (ln ${count(n)} + 0,58). För varje halvering 0,69 medelsessioner, och sedan den sista. I 9 av 10 omgångar tar det ${band}.`,
    leftAfter: ({ afterSeconds }, right, band) =>
      `${right} i genomsnitt är kvar efter ${time(afterSeconds)}; i 9 av 10 omgångar eller fler ${band}.`,
    littlesLaw: ({ perMinute, meanSeconds }, right) =>
      `${right}: så många som kommer under en medelsession, ${count(perMinute)} i minuten × ${tenths(meanSeconds / 60)} min. Det är Littles lag, och gäller för alla slags sessioner.`,
    doubling: ({ meanSeconds, times }, right) =>
      `${right}: ${time(meanSeconds)} × ln ${count(times)}, det vill säga 0,69 medelsessioner för varje fördubbling, hur många de än är.`,
    longTail: (_, right, band) =>
      `I hälften av alla omgångar tar det högst ${right}, och i 9 av 10 ${band}. Den längsta sessionen avgör, och medelvärdet säger lite om den.`,
    timeoutFor: ({ users: n, meanSeconds, cut }, right, band) =>
      `${right}: ${time(meanSeconds)} × ln(${count(n)} ÷ ${count(cut)}). Allt från ${band} kastar ut ungefär lika många.`,
    cutByTimeout: ({ users: n, meanSeconds, timeoutSeconds }, right, band) =>
      `${right} i genomsnitt: ${users(n * Math.exp(-timeoutSeconds / meanSeconds))} av Alices, och fler av Bobs, som har fått alla nya användare under tiden. I 9 av 10 omgångar eller fler ${band}.`,
    lockedOut: ({ users: n, meanSeconds, workSeconds }, right, band) =>
      `${right} i genomsnitt: Alices ${count(n)}, och Bobs ${users(n * (2 - Math.exp(-workSeconds / meanSeconds)))}, för han har fått alla nya användare sedan dess. I 9 av 10 omgångar eller fler ${band}.`,
    survivorPeak: ({ users: n }, right, band) =>
      `${right} i mitten av alla omgångar, ${band} i 9 av 10 eller fler. Han når ${count(2 * n)} i genomsnitt, och hans antal går upp och ner kring det: han behöver platser för toppen.`,
    capacity: ({ servers, out, capacity, meanSeconds }, right, band) =>
      `${right}, enligt Erlangs formel B, för ${count((servers - out) * capacity)} platser och ${time(meanSeconds)} var. Med ${band} avvisas från en halv procent till två.`,
    batches: ({ servers, batchSize, workSeconds }, right, band) =>
      `${right} i genomsnitt: ${count(servers / batchSize)} grupper, som var och en töms tills dess sista användare har gått, och uppdateras på ${time(workSeconds)}. I 9 av 10 omgångar ${band}.`,
    deadlines: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }, right) =>
      `${right}: ${count(servers)} × (${time(timeoutSeconds)} + ${time(workSeconds)}) + ${count(servers - 1)} × ${time(pauseSeconds)}. Ingen väntar efter den sista.`,
    comeBack: ({ returnShare }, right, band) =>
      `${right} i genomsnitt: den som är på henne går för gott först efter ${tenths(1 / (1 - returnShare))} besök i genomsnitt, så det är som med sessioner som är så många gånger så långa. I 9 av 10 omgångar ${band}.`,
    halfTold: ({ users: n, balancers, told }, right) =>
      told === balancers
        ? `${right}: när alla har fått veta skickas ingen ny till henne.`
        : `${right}: hon får fortfarande ${share(1 - told / balancers)} av de nya användare som hon brukade få, och därför förblir ${users(n * (1 - told / balancers))} användare på henne i genomsnitt.`,
    waves: ({ pods, maxSurge, maxUnavailable }, right) => {
      const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, pods);
      return `${right}: av ${count(pods)} poddar är maxSurge ${maxSurge} ${count(surge)}, avrundat uppåt, och maxUnavailable ${maxUnavailable} ${count(unavailable)}, avrundat nedåt. Så ${count(surge + unavailable)} startar åt gången.`;
    },
  } satisfies Reasons,
  exerciseShown: {
    otherwise: (seen: string) => `I körningen som visar det: ${seen}.`,
    own: {
      littlesLaw: (seen) => `I körningen som visar det finns ${counted(seen, 'user')} efter en halv minut.`,
      doubling: (seen, { users: n, times }) =>
        `I körningen som visar det tar tömningen ${exerciseValue(Math.abs(seen), 'seconds')} ${seen < 0 ? 'kortare' : 'längre'} tid med ${count(times * n)} användare än i genomsnitt med ${count(n)}.`,
      timeoutFor: (seen) => `I körningen som visar det kastar den tidsgränsen ut ${counted(seen, 'user')}.`,
      capacity: (seen) => `I körningen som visar det avvisas ${exerciseValue(seen, 'share')} av de nya användarna.`,
    } satisfies Shown,
  },
};
