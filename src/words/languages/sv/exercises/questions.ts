import type { FactsOf, KindName } from '../../../../lessons/exercises/kinds.ts';
import type { Language } from '../../../catalogue.ts';
import { countdownWords as time } from '../../../duration.ts';
import { count, share } from '../../../quantities.ts';

type Asked = { [K in KindName]: { title: string; asks: (facts: FactsOf<K>) => string } };

const SHAPES = {
  exponential: 'exponentialfördelade',
  lognormal: 'lognormalfördelade, med standardavvikelsen',
  weibull: 'Weibullfördelade, med formen',
  pareto: 'Paretofördelade, med svansindex',
  uniform: 'jämnt spridda från 0 till det dubbla',
  fixed: 'alla lika',
  empirical: 'som uppmätta',
};

function lengths({ distribution, spread }: FactsOf<'leftAfter'>['session']): string {
  if (distribution === 'lognormal') return `${SHAPES.lognormal} ${count(spread)} medelvärden`;
  if (distribution === 'weibull' || distribution === 'pareto') return `${SHAPES[distribution]} ${count(spread)}`;
  return SHAPES[distribution];
}

const sessions = (meanSeconds: number): string =>
  `sessioner varar ${time(meanSeconds)} i genomsnitt, exponentialfördelade`;

/** What an exercise asks. */
export const questions: Language = {
  exerciseShapes: {
    ...SHAPES,
    times: (shape: string, spread: string) => `${shape} ${spread} medelvärden`,
    with: (shape: string, spread: string) => `${shape} ${spread}`,
  },
  exerciseQuestions: {
    lastLeaves: {
      title: 'Den sista går',
      asks: ({ users, meanSeconds }) =>
        `Ca ${count(users)} användare är på Alice när hennes tömning börjar; ${sessions(meanSeconds)}. Hur lång tid tar det tills den sista av dem har gått?`,
    },
    leftAfter: {
      title: 'Hur många som är kvar',
      asks: ({ users, session, afterSeconds }) =>
        `Ca ${count(users)} användare är på Alice när hennes tömning börjar. Sessioner varar ${time(session.meanSeconds)} i genomsnitt, ${lengths(session)}. Hur många av dem är kvar efter ${time(afterSeconds)}?`,
    },
    littlesLaw: {
      title: 'Användare på sajten',
      asks: ({ perMinute, meanSeconds }) =>
        `${count(perMinute)} användare kommer varje minut till en sajt med två servrar, och stannar ${time(meanSeconds)} i genomsnitt. Hur många är på sajten, i genomsnitt?`,
    },
    doubling: {
      title: 'Fler användare',
      asks: ({ users, meanSeconds, times }) =>
        `Ca ${count(users)} användare är på Alice; ${sessions(meanSeconds)}. Hur mycket längre tid tar hennes tömning, i genomsnitt, med ${count(times)} gånger så många användare?`,
    },
    longTail: {
      title: 'En lång svans',
      asks: ({ users, session }) =>
        `Ca ${count(users)} användare är på Alice när hennes tömning börjar. Sessioner varar ${time(session.meanSeconds)} i genomsnitt, men är ${lengths(session)}: några få stannar mycket längre. Hur lång tid tar det tills den sista av dem har gått?`,
    },
    timeoutFor: {
      title: 'En tidsgräns att välja',
      asks: ({ users, meanSeconds, cut }) =>
        `Ca ${count(users)} användare är på Alice; ${sessions(meanSeconds)}. Vilken tidsgräns kastar ut ${count(cut)} av dem, i genomsnitt?`,
    },
    cutByTimeout: {
      title: 'Vad en tidsgräns kastar ut',
      asks: ({ users, meanSeconds, timeoutSeconds, workSeconds }) =>
        `Ca ${count(users)} användare är på Alice och lika många på Bob; ${sessions(meanSeconds)}. Båda töms, först Alice, sedan Bob, var och en med en tidsgräns på ${time(timeoutSeconds)}, och uppdateras på ${time(workSeconds)}. Hur många användare kastas ut totalt?`,
    },
    lockedOut: {
      title: 'Vad en utelåsning kostar',
      asks: ({ users, meanSeconds, workSeconds }) =>
        `Ca ${count(users)} användare är på Alice och lika många på Bob; ${sessions(meanSeconds)}. Alices användare låses ute, hon uppdateras på ${time(workSeconds)} och sätts tillbaka; sedan Bob. Hur många användare kastas ut totalt?`,
    },
    survivorPeak: {
      title: 'Den andra serverns topp',
      asks: ({ users, meanSeconds, withinSeconds }) =>
        `Ca ${count(users)} användare är på Alice och lika många på Bob; ${sessions(meanSeconds)}. Alice töms, och förblir ur drift. Hur många användare har Bob som mest samtidigt inom ${time(withinSeconds)}?`,
    },
    capacity: {
      title: 'Hur mycket trafik',
      asks: ({ servers, out, capacity, meanSeconds }) =>
        `Av ${count(servers)} servrar, var och en med ${count(capacity)} platser, är ${count(out)} ur drift för en uppdatering. Användare stannar ${time(meanSeconds)} i genomsnitt. Hur många användare i minuten får komma för att 1 % av dem ska avvisas?`,
    },
    batches: {
      title: 'I grupper',
      asks: ({ servers, batchSize, users, meanSeconds, workSeconds }) =>
        `${count(servers)} servrar har ca ${count(users)} användare var; ${sessions(meanSeconds)}. De töms ${count(batchSize)} åt gången, och varje grupp uppdateras på ${time(workSeconds)}. Hur lång tid tar det tills alla är uppdaterade?`,
    },
    deadlines: {
      title: 'En kedja av tidsgränser',
      asks: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }) =>
        `${count(servers)} servrar tas en efter en. Varje tömning varar till sin tidsgräns på ${time(timeoutSeconds)}, uppdateringen ${time(workSeconds)}, och varje server som är tillbaka övervakas i ${time(pauseSeconds)} innan nästa tas. Hur lång tid tar det totalt?`,
    },
    comeBack: {
      title: 'Användare som kommer tillbaka',
      asks: ({ users, meanSeconds, returnShare }) =>
        `Ca ${count(users)} användare är på Alice när hennes tömning börjar; besök varar ${time(meanSeconds)} i genomsnitt, exponentialfördelade. I slutet av varje besök kommer ${share(returnShare)} genast tillbaka, och en cookie leder dem till Alice. Hur lång tid tar det tills hon är helt torr?`,
    },
    halfTold: {
      title: 'Vilka som fick veta',
      asks: ({ users, balancers, told }) =>
        `${count(balancers)} lastbalanserare delar på de nya användarna, och ${count(told)} av dem får veta att Alice, som har ca ${count(users)} användare, ska tömmas. När är hon helt torr?`,
    },
    waves: {
      title: 'Kubernetes avrundning',
      asks: ({ pods, maxSurge, maxUnavailable }) =>
        `En Deployment med ${count(pods)} poddar uppdateras med maxSurge ${maxSurge} och maxUnavailable ${maxUnavailable}. Poddar som startar tillsammans är redo tillsammans. I hur många vågor startas de nya?`,
    },
  } satisfies Asked,
};
