import type { Language } from '../../../catalogue.ts';
import { count } from '../../../quantities.ts';

/** Around the exercises, and what is typed and said of an answer. */
export const page: Language = {
  practice: { title: 'Öva', exercises: 'Övningar', challenges: 'Utmaningar' },
  exercises: {
    title: 'Övningar',
    about:
      'Räkna ut vad en utrullning kommer att göra, och se det hända. Som rätt räknas det som 5 % till 95 % av omgångarna visar, om det inte är exakt.',
    sizes: (size: number) => `${count(size)} övningar`,
    seed: 'Uppsättning',
    seedHelp: 'Samma nummer frågar alla samma sak.',
    badSeed: 'En uppsättning är ett heltal från 0 till 4294967295.',
    which: (at: number, size: number, title: string) => `${count(at)} av ${count(size)}: ${title}`,
    answer: 'Ditt svar',
    check: 'Kontrollera',
    giveUp: 'Visa svaret',
    notAnswered: 'Inte besvarad.',
    judged: (answer: string, judgement: string) => `Du svarade ${answer}. ${judgement}`,
    next: 'Nästa',
    toResult: 'Se resultatet',
    showMe: 'Visa mig',
    showMeTitle: 'Öppnar körningen i det ögonblick som visar svaret',
    runName: 'Övning',
    score: (right: number, size: number) => `${count(right)} av ${count(size)} rätt`,
    again: 'Nästa uppsättning',
    leave: 'Sluta här',
  },
  exerciseResult: {
    of: (name: string) => `Resultat för ${name}`,
    title: 'Resultat',
    opened: (seed: string, time: string) =>
      `Uppsättning ${seed}, besvarad på ${time}. De rätta svaren räknas ut på nytt på den här sidan.`,
    columns: { exercise: 'Övning', answered: 'Svar', right: 'Rätt är', judged: 'Omdöme', time: 'Tid' },
    none: 'inget svar',
    verdicts: { right: 'rätt', wrong: 'fel', none: 'inte besvarad' },
    name: 'Ditt namn (får utelämnas)',
    link: 'Länk till resultatet',
    holds: 'Uppsättningen, dina svar, hur lång tid vart och ett tog, och namnet ovan om det finns ett.',
    mine: 'Gör den här uppsättningen',
    close: 'Stäng',
  },
  typedAnswer: {
    nothing: 'Skriv ett tal först, eller låt svaret visas.',
    minutes: (text: string) =>
      `”${text}” är ingen tid. Skriv minuter, som 9 eller 2,5, eller 90 s, 9 min, 1 h 30 min, 9:00.`,
    perMinute: (text: string) => `”${text}” är ingen takt. Skriv användare i minuten, som 40, eller 0,7/s, 2400/h.`,
    number: (text: string) => `”${text}” är inget tal. Skriv siffror, som 40.`,
    outside: 'Ett svar är ett tal från 0 till en miljard.',
  },
  exerciseValues: {
    seconds: (amount: string) => `${amount} s`,
    minutes: (amount: string) => `${amount} min`,
    hours: (amount: string) => `${amount} h`,
    perMinute: (amount: string) => `${amount} i minuten`,
    band: (low: string, high: string) => `${low} till ${high}`,
    units: { seconds: 'min', users: 'användare', usersPerMinute: 'användare i minuten', waves: 'vågor', choice: '' },
    choices: ['Efter lika lång tid som alltid', 'Efter längre tid, i proportion', 'Inte så länge det här pågår'],
  },
  exerciseJudgements: {
    right: 'Rätt.',
    tooMuch: 'Det är för mycket.',
    tooLittle: 'Det är för lite.',
  },
};
