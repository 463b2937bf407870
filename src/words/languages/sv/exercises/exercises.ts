import type { Language } from '../../../catalogue.ts';
import { count } from '../../../quantities.ts';
import { questions } from './questions.ts';
import { reasons } from './reasons.ts';

/** Exercises, their answers and their results. */
export const exercises: Language = {
  ...questions,
  ...reasons,
  practice: { title: 'Öva', exercises: 'Övningar', challenges: 'Utmaningar' },
  exerciseValues: {
    seconds: (amount: string) => `${amount} s`,
    minutes: (amount: string) => `${amount} min`,
    hours: (amount: string) => `${amount} h`,
    perMinute: (amount: string) => `${amount} i minuten`,
    band: (low: string, high: string) => `${low} till ${high}`,
    units: { seconds: 'min', users: 'användare', usersPerMinute: 'användare i minuten', waves: 'vågor', choice: '' },
    choices: ['Efter lika lång tid som alltid', 'Efter längre tid, i proportion', 'Inte så länge detta pågår'],
  },
  typedAnswer: {
    nothing: 'Skriv ett tal först, eller låt svaret visas.',
    minutes: (text: string) =>
      `”${text}” är ingen tid. Skriv minuter, som 9 eller 2,5, eller 90 s, 9 min, 1 h 30 min, 9:00.`,
    perMinute: (text: string) => `”${text}” är ingen takt. Skriv användare i minuten, som 40, eller 0,7/s, 2400/h.`,
    number: (text: string) => `”${text}” är inget tal. Skriv siffror, som 40.`,
    outside: 'Ett svar är ett tal från 0 till en miljard.',
  },
  exerciseSlips: {
    lastLeaves: {
      oneMean: 'Det är medelsessionen. Den sista som går är ingen genomsnittlig användare.',
      oneAfterAnother: 'Det är som om en gick efter den andra. Alla är på väg samtidigt, och går när de är klara.',
    },
    leftAfter: {
      evenly: 'Det är som om lika många gick varje minut. Ju färre som är kvar, desto färre går.',
      asIfNew: 'Det gäller användare som just har kommit. De som finns på en server är de som stannar länge.',
      asExponential: 'Det gäller exponentialfördelade sessioner. Här stannar några få mycket längre.',
    },
    littlesLaw: {
      oneServer: 'Det är den ena serverns hälft. Frågan gäller hela sajten.',
      unitsMixed: 'Det är användare i minuten gånger sekunder: minuter och sekunder är blandade.',
    },
    doubling: {
      inProportion: 'Det är i proportion: som om en tömning tog så många gånger längre.',
      oneMeanEach: 'Det är en medelsession för varje fördubbling. Det krävs en halvering till: 0,69 medelsessioner.',
    },
    longTail: {
      oneMean: 'Det är medelsessionen. Den sista som går är ingen genomsnittlig användare.',
      asExponential: 'Det gäller exponentialfördelade sessioner med samma medelvärde. Svansen avgör, inte medelvärdet.',
    },
    timeoutFor: {
      evenly: 'Det är som om lika många gick varje minut. Ju färre som är kvar, desto färre går.',
      wholeDrain: 'Så länge tar en hel tömning i snitt. Den får sluta tidigare om några få får kastas ut.',
    },
    cutByTimeout: {
      firstOnly: 'Det är bara Alices. Bobs användare kastas också ut, och då är de fler.',
      everybody: 'Det är alla. En tidsgräns kastar bara ut dem som är kvar när den har gått.',
    },
    lockedOut: {
      firstOnly: 'Det är bara Alices. Bob står också på tur.',
      asInBalance: 'Så många har båda i jämvikt. När det är Bobs tur har han fått alla nya användare ett tag.',
    },
    survivorPeak: {
      itsOwn: 'Det är hans egna. Han får Alices nya användare också.',
      onAverage: 'Det kommer han upp i i snitt. Antalet går upp och ner kring det, och toppen är högre.',
    },
    capacity: {
      full: 'Det fyller alla platser i snitt. Antalet går upp och ner, så långt fler än 1 % skulle inte få plats.',
      allServe: 'Det gäller om alla servrar är i drift. Några är ur drift.',
    },
    batches: {
      oneBatch: 'Det är bara den första gruppen.',
      oneMeanEach: 'Det är en medelsession för varje tömning. Var och en väntar på den sista användaren i sin grupp.',
    },
    deadlines: {
      oneServer: 'Det är en server. De tas en efter en.',
      timeoutsAlone: 'Det är bara tidsgränserna. Uppdateringar och pauser tar också tid.',
      pauseAfterLast: 'Det har en paus efter den sista servern. Då finns inget kvar att vänta på.',
      noPause: 'Det utelämnar pauserna.',
    },
    comeBack: {
      oneMean: 'Det är ett besök. Den sista som går är ingen genomsnittlig användare.',
      nobodyReturns: 'Det gäller om ingen kom tillbaka.',
    },
    halfTold: {
      asEver: 'Det gäller när alla har fått veta det. En som inte vet fortsätter att skicka användare till henne.',
      inProportion: 'Det handlar inte om proportion: så länge en skickar användare till henne har hon några.',
      notSo: 'Alla har fått veta det: ingen ny skickas till henne.',
    },
    waves: {
      oneByOne: 'Det är en åt gången. Fler får starta tillsammans.',
      surgeAlone: 'Det räknar bara maxSurge. Poddar som får saknas ger också plats åt nya.',
      bothUp: 'Det avrundar båda uppåt. Bara maxSurge avrundas uppåt.',
      bothDown: 'Det avrundar båda nedåt. Bara maxUnavailable avrundas nedåt.',
    },
  },
  exerciseJudgements: { right: 'Rätt.', tooMuch: 'Det är för mycket.', tooLittle: 'Det är för lite.' },
  exercises: {
    title: 'Övningar',
    about:
      'Räkna ut vad en utrullning kommer att göra, och se det hända. Rätt är det som 5 % till 95 % av omgångarna visar, om svaret inte är exakt.',
    sizes: (size: number) => `${count(size)} övningar`,
    seed: 'Uppsättning',
    seedHelp: 'Samma nummer frågar alla samma sak.',
    badSeed: 'En uppsättning är ett heltal från 0 till 4294967295.',
    which: (at: number, size: number, title: string) => `${count(at)} av ${count(size)}: ${title}`,
    answer: 'Ditt svar',
    check: 'Rätta',
    giveUp: 'Visa svaret',
    notAnswered: 'Inte besvarad.',
    judged: (answer: string, judgement: string) => `Du svarade ${answer}. ${judgement}`,
    next: 'Nästa',
    toResult: 'Se resultatet',
    showMe: 'Visa mig',
    showMeTitle: 'Öppnar körningen i det ögonblick som visar svaret',
    runName: 'Övning',
    score: (right: number, size: number) => `${count(right)} av ${count(size)} rätt`,
    again: 'En annan uppsättning',
    leave: 'Sluta här',
  },
  exerciseResult: {
    of: (name: string) => `Resultat för ${name}`,
    title: 'Resultat',
    opened: (seed: number, time: string) =>
      `Uppsättning ${seed}, besvarad på ${time}. De rätta svaren räknas ut på nytt på den här sidan.`,
    columns: { exercise: 'Övning', answered: 'Svarat', right: 'Rätt är', judged: 'Bedömt', time: 'Tid' },
    none: 'inget svar',
    verdicts: { right: 'rätt', wrong: 'fel', none: 'inte besvarad' },
    name: 'Ditt namn (kan utelämnas)',
    link: 'Länk till resultatet',
    holds: 'Uppsättningen, dina svar, hur lång tid vart och ett tog, och namnet ovan om det finns.',
    mine: 'Gör den här uppsättningen',
    close: 'Stäng',
  },
};
