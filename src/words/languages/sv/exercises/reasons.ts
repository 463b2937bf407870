import { resolveFenceposts } from '../../../../engine/index.ts';
import type { Language } from '../../../catalogue.ts';
import { countdownWords } from '../../../duration.ts';
import { type Reasons, type Shown, users } from '../../../exercises/reasons.ts';
import { exerciseValue } from '../../../exercises/values.ts';
import { count, counted, share, tenths } from '../../../quantities.ts';

const time = countdownWords;

const why: Reasons = {
  lastLeaves: ({ users: n, meanSeconds }, right, band) =>
    `${right} i snitt: ${time(meanSeconds)} × (ln ${count(n)} + 0,58). För varje halvering 0,69 medelsessioner, och sedan den sista. Med 9 av 10 omgångar tar det ${band}.`,
  leftAfter: ({ afterSeconds }, right, band) =>
    `${right} är i snitt kvar efter ${time(afterSeconds)}; med 9 av 10 omgångar ${band}.`,
  littlesLaw: ({ perMinute, meanSeconds }, right) =>
    `${right}: lika många som kommer under en medelsession, ${count(perMinute)} i minuten × ${tenths(meanSeconds / 60)} min. Det är Littles lag, och den gäller för alla slags sessioner.`,
  doubling: ({ meanSeconds, times }, right) =>
    `${right}: ${time(meanSeconds)} × ln ${count(times)}, alltså 0,69 medelsessioner för varje fördubbling, hur många de än är.`,
  longTail: (_, right, band) =>
    `Med hälften av alla omgångar tar det högst ${right}; med 9 av 10, ${band}. Den längsta sessionen avgör, och medelvärdet säger lite om den.`,
  timeoutFor: ({ users: n, meanSeconds, cut }, right, band) =>
    `${right}: ${time(meanSeconds)} × ln(${count(n)} ÷ ${count(cut)}). Allt från ${band} kastar ut ungefär lika många.`,
  cutByTimeout: ({ users: n, meanSeconds, timeoutSeconds }, right, band) =>
    `${right} i snitt: ${users(n * Math.exp(-timeoutSeconds / meanSeconds))} av Alices, och fler av Bobs, som har fått alla nya användare under tiden. Med 9 av 10 omgångar, ${band}.`,
  lockedOut: ({ users: n, meanSeconds, workSeconds }, right, band) =>
    `${right} i snitt: Alices ${count(n)}, och Bobs ${users(n * (2 - Math.exp(-workSeconds / meanSeconds)))}, för han har fått alla nya användare sedan dess. Med 9 av 10 omgångar, ${band}.`,
  survivorPeak: ({ users: n }, right, band) =>
    `${right} med omgången i mitten, och ${band} med 9 av 10. Han kommer upp i ${count(2 * n)} i snitt, och antalet går upp och ner kring det: han behöver platser för toppen.`,
  capacity: ({ servers, out, capacity, meanSeconds }, right, band) =>
    `${right}, enligt Erlangs formel B, för ${count((servers - out) * capacity)} platser och ${time(meanSeconds)} var. Med ${band} avvisas från en halv procent till två.`,
  batches: ({ servers, batchSize, workSeconds }, right, band) =>
    `${right} i snitt: ${count(servers / batchSize)} grupper, som var och en töms tills den sista användaren har gått, och uppdateras på ${time(workSeconds)}. Med 9 av 10 omgångar, ${band}.`,
  deadlines: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }, right) =>
    `${right}: ${count(servers)} × (${time(timeoutSeconds)} + ${time(workSeconds)}) + ${count(servers - 1)} × ${time(pauseSeconds)}. Ingen väntar efter den sista.`,
  comeBack: ({ returnShare }, right, band) =>
    `${right} i snitt: den som är på henne går för gott först efter ${tenths(1 / (1 - returnShare))} besök i snitt, så det är som med sessioner som är så många gånger längre. Med 9 av 10 omgångar, ${band}.`,
  halfTold: ({ users: n, balancers, told }, right) =>
    told === balancers
      ? `${right}: när alla har fått veta det skickas ingen ny till henne.`
      : `${right}: hon får fortfarande ${share(1 - told / balancers)} av de nya användare som hon brukade få, och därför är i snitt ${users(n * (1 - told / balancers))} användare kvar på henne.`,
  waves: ({ pods, maxSurge, maxUnavailable }, right) => {
    const { surge, unavailable } = resolveFenceposts(maxSurge, maxUnavailable, pods);
    return `${right}: av ${count(pods)} poddar är maxSurge ${maxSurge} ${count(surge)}, avrundat uppåt, och maxUnavailable ${maxUnavailable} ${count(unavailable)}, avrundat nedåt. Så ${count(surge + unavailable)} startar åt gången.`;
  },
};

const own: Shown = {
  littlesLaw: (seen) => `I körningen som visar det är där ${counted(seen, 'user')} efter en halv minut.`,
  doubling: (seen, { users: n, times }) =>
    `I körningen som visar det tar tömningen ${exerciseValue(Math.abs(seen), 'seconds')} ${seen < 0 ? 'mindre' : 'mer'} med ${count(times * n)} användare än i snitt med ${count(n)}.`,
  timeoutFor: (seen) => `I körningen som visar det kastar tidsgränsen ut ${counted(seen, 'user')}.`,
  capacity: (seen) => `I körningen som visar det avvisas ${exerciseValue(seen, 'share')} av de nya användarna.`,
};

/** Why answers are right. */
export const reasons: Language = {
  exerciseReasons: why,
  exerciseShown: { otherwise: (seen: string) => `I körningen som visar det: ${seen}.`, own },
};
