import type { Language } from '../../../catalogue.ts';

const lastIsNoAverage = 'Den sista som går är ingen genomsnittlig användare.';
const evenly = 'Det är som om lika många gick varje minut. Ju färre som är kvar, desto färre går.';

/** How an answer went wrong. */
export const slips: Language = {
  exerciseSlips: {
    lastLeaves: {
      oneMean: `Det är medelsessionen. ${lastIsNoAverage}`,
      oneAfterAnother: 'Det är som om en gick efter den andra. De går alla samtidigt, var och en när den är klar.',
    },
    leftAfter: {
      evenly,
      asIfNew: 'Så är det för användare som just har kommit. De som man finner på en server är de som stannar länge.',
      asExponential: 'Så är det med exponentiella sessioner. Här stannar några få mycket längre.',
    },
    littlesLaw: {
      oneServer: 'Det är en servers hälft av dem. Frågan gäller hela sajten.',
      unitsMixed: 'Det är användare i minuten gånger sekunder: minuter och sekunder är blandade.',
    },
    doubling: {
      inProportion: 'Det är i proportion: som om en tömning tog lika många gånger så lång tid.',
      oneMeanEach: 'Det är en medelsession för varje fördubbling. Det krävs en halvering till: 0,69 medelsessioner.',
    },
    longTail: {
      oneMean: `Det är medelsessionen. ${lastIsNoAverage}`,
      asExponential: 'Så är det med exponentiella sessioner med samma medelvärde. Svansen avgör, inte medelvärdet.',
    },
    timeoutFor: {
      evenly,
      wholeDrain: 'Så lång tid tar en hel tömning i genomsnitt. Den får sluta tidigare om några få får kastas ut.',
    },
    cutByTimeout: {
      firstOnly: 'Det är bara de på Alice. Bobs användare kastas också ut, och de är fler vid det laget.',
      everybody: 'Det är alla. En tidsgräns kastar bara ut dem som är kvar när den har gått.',
    },
    lockedOut: {
      firstOnly: 'Det är bara de på Alice. Bobs tur kommer också.',
      asInBalance: 'Det är vad båda har i balans. När det är Bobs tur har han fått alla nya användare en stund.',
    },
    survivorPeak: {
      itsOwn: 'Det är hans egna. Han får också Alices nya användare.',
      onAverage: 'Det är vad han når i genomsnitt. Antalet går upp och ner kring det, och toppen är högre.',
    },
    capacity: {
      full: 'Det fyller varje plats i genomsnitt. Antalet går upp och ner, så mycket fler än 1 % skulle inte få plats.',
      allServe: 'Så är det om alla servrar tog emot användare. Några är ur drift.',
    },
    batches: {
      oneBatch: 'Det är bara den första gruppen.',
      oneMeanEach: 'Det är en medelsession för varje tömning. Var och en väntar på sin grupps sista användare.',
    },
    deadlines: {
      oneServer: 'Det är en server. De tas en efter en.',
      timeoutsAlone: 'Det är bara tidsgränserna. Uppdateringar och pauser tar också tid.',
      pauseAfterLast: 'Det har en paus efter den sista servern. Då behöver inget inväntas.',
      noPause: 'Det utelämnar pauserna.',
    },
    comeBack: {
      oneMean: `Det är ett besök. ${lastIsNoAverage}`,
      nobodyReturns: 'Så är det om ingen kom tillbaka.',
    },
    halfTold: {
      asEver: 'Så är det när alla har fått veta. En som inte fick veta fortsätter att skicka användare till henne.',
      inProportion:
        'Det är ingen fråga om proportion: så länge en fortsätter att skicka användare till henne är några på henne.',
      notSo: 'Alla fick veta: ingen ny skickas till henne.',
    },
    waves: {
      oneByOne: 'Det är en i taget. Flera får starta tillsammans.',
      surgeAlone: 'Det räknar bara maxSurge. Poddar som får saknas ger också plats åt nya.',
      bothUp: 'Det avrundar båda uppåt. Bara maxSurge avrundas uppåt.',
      bothDown: 'Det avrundar båda nedåt. Bara maxUnavailable avrundas nedåt.',
    },
  },
};
