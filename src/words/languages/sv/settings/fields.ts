import type { Language } from '../../../catalogue.ts';

/** What the fields about users, servers and the run are called. */
export const fields: Language = {
  'fields.traffic': {
    'traffic.arrivalRate': { label: 'Ankomsttakt', about: 'Nya användare per sekund (λ).' },
    'traffic.sessionLength.distribution': {
      label: 'Sessionslängder',
      about: 'Hur sessionernas längder sprider sig kring sitt medelvärde.',
    },
    'traffic.sessionLength.meanSeconds': {
      label: 'Medelsession',
      about: 'Hur länge en användare stannar i genomsnitt (τ).',
    },
    'traffic.sessionLength.spread': { label: 'Spridning', about: 'Fördelningens enda spridningsparameter.' },
    'traffic.sessionLength.quantiles': { label: 'Uppmätta längder', about: 'Sessionslängder som en logg har dem.' },
    'traffic.sessionLength.quantiles.*': {
      label: 'Uppmätt längd',
      about:
        'Från den kortaste till den längsta: den i:te (från 0) av n överskrids av (1 − i/(n − 1))³ av alla sessioner, med räta linjer emellan. Medelsessionen gör dem alla längre eller kortare.',
    },
    'traffic.buyerShare': {
      label: 'Köpare',
      about:
        'Andelen användare som kom för att köpa. En köpare tittar runt, fyller en varukorg och lägger beställningen allra sist.',
    },
    'traffic.orderPart': {
      label: 'Beställningens del',
      about:
        'Den sista delen av en köpares session, då beställningen läggs. Delen före går till att titta runt och till varukorgen.',
    },
    'traffic.curve.kind': { label: 'Över tid', about: 'Hur ankomsttakten ändras med tiden.' },
    'traffic.curve.atSeconds': { label: 'Börjar efter', about: 'När steget eller toppen kommer.' },
    'traffic.curve.lastsSeconds': {
      label: 'Varar',
      about: 'Hur länge toppen varar: en fjärdedel upp, en fjärdedel ner.',
    },
    'traffic.curve.factor': {
      label: 'Gånger så många',
      about: 'Vad ankomsttakten multipliceras med i steget eller högst upp på toppen.',
    },
    'traffic.curve.startHour': { label: 'Timme vid start', about: 'Den timme på dygnet då simuleringen börjar.' },
    'traffic.curve.points.*.seconds': { label: 'Punkt vid', about: 'Ögonblicket för en punkt på kurvan.' },
    'traffic.curve.points.*.factor': {
      label: 'Gånger ankomsttakten',
      about: 'Vad ankomsttakten multipliceras med där; däremellan i en rät linje.',
    },
    'traffic.basket': {
      label: 'Snittköp',
      about:
        'Vad en beställning är värd, i valfri valuta: förlorade beställningar gånger detta är den förlorade intäkten.',
    },
    'traffic.thinkSeconds': {
      label: 'Mellan anrop',
      about:
        'Medeltiden mellan två anrop från en användare. Först med nästa anrop märker en användare att servern är borta.',
    },
    'traffic.requestSeconds': {
      label: 'Ett anrop tar',
      about: 'Hur länge ett anrop pågår: det som lastbalanseraren räknar som en anslutning.',
    },
    'traffic.returnProbability': {
      label: 'Återvändande',
      about:
        'Hur sannolikt det är att en användare som går kommer tillbaka senare, med den cookie som pekar ut servern.',
    },
    'traffic.awaySeconds': {
      label: 'Tid borta',
      about: 'Hur länge de som kommer tillbaka är borta, i genomsnitt.',
    },
    'traffic.curve.points': { label: 'Punkter', about: 'Punkterna på ankomsternas kurva.' },
  },
  'fields.retries': {
    'traffic.retryProbability': {
      label: 'Försöker igen',
      about:
        'Hur sannolikt det är att den som kastades ut, avvisades eller mötte ett fel försöker igen, varje gång. En session börjar om; efter ett fel görs anropet en gång till. Vid 0 gör ingen det, och den som mötte ett fel fortsätter som om inget hade hänt.',
    },
    'traffic.retryDelaySeconds': {
      label: 'De väntar',
      about: 'Hur länge de väntar innan de försöker igen, i genomsnitt.',
    },
  },
  'fields.run': {
    name: { label: 'Namn', about: 'Vad scenariot heter.' },
    seed: {
      label: 'Frö',
      about: 'Avgör all slump i körningen: samma frö ger precis samma användare.',
    },
    tickSeconds: { label: 'Tick', about: 'Hur mycket simulerad tid ett steg omfattar.' },
    start: {
      label: 'Start',
      about: 'Om sajten har varit igång i all tid när simuleringen börjar, eller öppnar tom.',
    },
    'servers.*.capacity': { label: 'Kapacitet', about: 'Så många användare rymmer servern samtidigt.' },
    'servers.*.comfortable': {
      label: 'Lagom last',
      about: 'Upp till den här andelen av sin kapacitet svarar servern snabbt; över den väntar alla på den.',
    },
    'servers.*.weight': {
      label: 'Vikt',
      about:
        'Dess andel av de nya användarna, mot de andra servrarnas vikter. Vid 0 får den inga; det minsta däröver är 0,001.',
    },
    servers: { label: 'Antal servrar', about: 'Hur många servrar som står bakom lastbalanseraren.' },
    'servers.*.name': { label: 'Namn', about: 'Vad servern heter.' },
  },
};
