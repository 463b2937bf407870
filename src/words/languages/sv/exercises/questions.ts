import type { Language } from '../../../catalogue.ts';
import { countdownWords } from '../../../duration.ts';
import { type Asked, lengths } from '../../../exercises/questions.ts';
import { count, share } from '../../../quantities.ts';

const time = countdownWords;

const asked: Asked = {
  lastLeaves: {
    title: 'Den sista går',
    asks: ({ users, meanSeconds }) =>
      `Ungefär ${count(users)} användare är på Alice när hon börjar tömmas; sessionerna varar ${time(meanSeconds)} i snitt, exponentialfördelade. Hur länge dröjer det tills den sista har gått?`,
  },
  leftAfter: {
    title: 'Hur många som är kvar',
    asks: ({ users, session, afterSeconds }) =>
      `Ungefär ${count(users)} användare är på Alice när hon börjar tömmas. Sessionerna varar ${time(session.meanSeconds)} i snitt, ${lengths(session)}. Hur många av dem är kvar efter ${time(afterSeconds)}?`,
  },
  littlesLaw: {
    title: 'Användare på sajten',
    asks: ({ perMinute, meanSeconds }) =>
      `${count(perMinute)} användare i minuten kommer till en sajt med två servrar, och stannar ${time(meanSeconds)} i snitt. Hur många är på sajten i snitt?`,
  },
  doubling: {
    title: 'Fler användare',
    asks: ({ users, meanSeconds, times }) =>
      `Ungefär ${count(users)} användare är på Alice; sessionerna varar ${time(meanSeconds)} i snitt, exponentialfördelade. Hur mycket längre tar tömningen i snitt med ${count(times)} gånger så många användare?`,
  },
  longTail: {
    title: 'En lång svans',
    asks: ({ users, session }) =>
      `Ungefär ${count(users)} användare är på Alice när hon börjar tömmas. Sessionerna varar ${time(session.meanSeconds)} i snitt, men är ${lengths(session)}: några få stannar mycket längre. Hur länge dröjer det tills den sista har gått?`,
  },
  timeoutFor: {
    title: 'Välj en tidsgräns',
    asks: ({ users, meanSeconds, cut }) =>
      `Ungefär ${count(users)} användare är på Alice; sessionerna varar ${time(meanSeconds)} i snitt, exponentialfördelade. Vilken tidsgräns för tömningen kastar ut ${count(cut)} av dem i snitt?`,
  },
  cutByTimeout: {
    title: 'Vad en tidsgräns kostar',
    asks: ({ users, meanSeconds, timeoutSeconds, workSeconds }) =>
      `Ungefär ${count(users)} användare är på Alice och lika många på Bob; sessionerna varar ${time(meanSeconds)} i snitt, exponentialfördelade. Båda töms, först Alice, sedan Bob, var och en med tidsgränsen ${time(timeoutSeconds)}, och uppdateras på ${time(workSeconds)}. Hur många användare kastas ut sammanlagt?`,
  },
  lockedOut: {
    title: 'Vad en utelåsning kostar',
    asks: ({ users, meanSeconds, workSeconds }) =>
      `Ungefär ${count(users)} användare är på Alice och lika många på Bob; sessionerna varar ${time(meanSeconds)} i snitt, exponentialfördelade. Alice låses ute, uppdateras på ${time(workSeconds)} och sätts tillbaka; sedan Bob. Hur många användare kastas ut sammanlagt?`,
  },
  survivorPeak: {
    title: 'Den andra serverns topp',
    asks: ({ users, meanSeconds, withinSeconds }) =>
      `Ungefär ${count(users)} användare är på Alice och lika många på Bob; sessionerna varar ${time(meanSeconds)} i snitt, exponentialfördelade. Alice töms och är sedan borta. Hur många användare har Bob som mest samtidigt inom ${time(withinSeconds)}?`,
  },
  capacity: {
    title: 'Hur mycket trafik',
    asks: ({ servers, out, capacity, meanSeconds }) =>
      `Av ${count(servers)} servrar med ${count(capacity)} platser var är ${count(out)} ur drift för en uppdatering. Användarna stannar ${time(meanSeconds)} i snitt. Hur många användare i minuten får komma för att 1 % av dem ska avvisas?`,
  },
  batches: {
    title: 'I grupper',
    asks: ({ servers, batchSize, users, meanSeconds, workSeconds }) =>
      `${count(servers)} servrar har ungefär ${count(users)} användare var; sessionerna varar ${time(meanSeconds)} i snitt, exponentialfördelade. De töms ${count(batchSize)} åt gången, och varje grupp uppdateras på ${time(workSeconds)}. Hur länge dröjer det tills alla är uppdaterade?`,
  },
  deadlines: {
    title: 'En kedja av tidsgränser',
    asks: ({ servers, timeoutSeconds, workSeconds, pauseSeconds }) =>
      `${count(servers)} servrar tas en efter en. Varje tömning varar till sin tidsgräns, ${time(timeoutSeconds)}, uppdateringen ${time(workSeconds)}, och varje server som är tillbaka övervakas i ${time(pauseSeconds)} innan nästa tas. Hur länge tar alltihop?`,
  },
  comeBack: {
    title: 'Användare som kommer tillbaka',
    asks: ({ users, meanSeconds, returnShare }) =>
      `Ungefär ${count(users)} användare är på Alice när hon börjar tömmas; besöken varar ${time(meanSeconds)} i snitt, exponentialfördelade. Efter varje besök kommer ${share(returnShare)} genast tillbaka, och en cookie leder dem till Alice. Hur länge dröjer det tills hon är helt torr?`,
  },
  halfTold: {
    title: 'Vem som fick veta',
    asks: ({ users, balancers, told }) =>
      `${count(balancers)} lastbalanserare delar på de nya användarna, och ${count(told)} av dem får veta att Alice ska tömmas. Hon har ungefär ${count(users)} användare. När är hon helt torr?`,
  },
  waves: {
    title: 'Hur Kubernetes avrundar',
    asks: ({ pods, maxSurge, maxUnavailable }) =>
      `En Deployment med ${count(pods)} poddar uppdateras med maxSurge ${maxSurge} och maxUnavailable ${maxUnavailable}. Poddar som startar tillsammans blir klara tillsammans. I hur många vågor startas de nya?`,
  },
};

/** What the exercises ask. */
export const questions: Language = {
  exerciseShapes: {
    exponential: 'exponentialfördelade',
    lognormal: 'lognormalfördelade, med standardavvikelsen',
    weibull: 'Weibullfördelade, med formen',
    pareto: 'Paretofördelade, med svansindex',
    uniform: 'jämnt fördelade från 0 till det dubbla',
    fixed: 'alla lika långa',
    times: (shape: string, spread: string) => `${shape} ${spread} medelvärden`,
    with: (shape: string, spread: string) => `${shape} ${spread}`,
  },
  exerciseQuestions: asked,
};
