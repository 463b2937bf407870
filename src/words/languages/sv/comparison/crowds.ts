import type { Language } from '../../../catalogue.ts';

/** What becomes of runs in many crowds. */
export const crowds: Language = {
  crowds: {
    about: 'En omgång användare kan vara slump. Varje körning kan göras om med många andra, samma för alla körningar.',
    settings: (time: string) => `Var och en börjar från start, med inställningarna vid ${time}.`,
    ask: (crowds: string) => `Pröva ${crowds}`,
    more: (crowds: string) => `${crowds} till`,
    goOn: 'Fortsätt',
    pause: 'Pausa',
    cancel: 'Avbryt',
    progress: 'Prövade omgångar',
    closeFile: 'Stäng filen',
    durations: (run: string, band: string) => `Hur lång tid utrullningen tar i många omgångar. ${run}: ${band}`,
    first:
      'De andra jämförs med den första, omgång för omgång; det som slumpen kunde ha gett är för jämnt för att avgöra.',
    inBand: '8 av 10 omgångar',
    median: 'median',
    thisRun: 'den här körningen',
    whyNot: {
      operator:
        'De här körningarna skiljs åt av vad operatören gör i ett visst ögonblick i den här omgången. I en annan omgång kommer det ögonblicket aldrig, så det går inte att pröva.',
      seed: 'De här körningarna skiljer sig bara i sin omgång användare. Med vilken annan som helst är de en och samma.',
    },
  },
  crowdsTold: {
    of: (done: string, all: string) => `${done} av ${all}`,
    left: (progress: string, time: string) => `${progress}, ca ${time} kvar`,
    paused: (progress: string) => `${progress}, pausat`,
    cancelled: (crowds: string) => `Stoppat efter ${crowds}.`,
    tried: (crowds: string) => `${crowds} prövade.`,
    givenUp: (tried: string, seeds: string) => `${tried} Uppgivna: ${seeds}.`,
    file: (name: string, crowds: string) => `Från en fil: ${name}, ${crowds}`,
    part: (file: string, shard: string) => `${file} (del ${shard})`,
    atLeast: (median: string, low: string) => `ca ${median}, i 1 av 10 omgångar under ${low}`,
    seldomOver: 'oftast rullas den tillbaka, stannar eller tar för lång tid att vänta på',
    nobodyHurt: 'Aldrig blir någon utkastad, avvisad, utloggad eller möter ett fel.',
    hurt: (times: string) => `Personer som kastas ut, avvisas, loggas ut eller möter ett fel: ${times} i genomsnitt.`,
    rolledBack: (crowds: string) => `I ${crowds} rullas den tillbaka.`,
    never: (crowds: string) => `I ${crowds} stannar den, eller tar för lång tid att vänta på.`,
    some: (crowds: string, all: string) => `${crowds} av ${all}`,
    all: (crowds: string) => `alla ${crowds}`,
    faster: (crowds: string, by: string) => `I ${crowds} går det snabbare${by}.`,
    slower: (crowds: string, by: string) => `I ${crowds} går det långsammare${by}.`,
    by: (amount: string) => `, vanligen med ${amount}`,
    asLong: 'Det tar lika lång tid i varje omgång.',
    openTime: 'Om det går snabbare eller långsammare är för jämnt för att avgöra.',
    hurtsLess: (crowds: string, by: string) => `I ${crowds} drabbas färre personer${by}.`,
    hurtsMore: (crowds: string, by: string) => `I ${crowds} drabbas fler personer${by}.`,
    hurtsAsMuch: 'Lika många personer drabbas i varje omgång.',
    openHurt: 'Om fler eller färre personer drabbas är för jämnt för att avgöra.',
  },
  verdict: {
    first: 'Vad som väger tyngst',
    priorities: { people: 'Människor', time: 'Tid', servers: 'Servrar' },
    hint:
      'En körning kallas bättre om den är det i fler av omgångarna än slumpen skulle ge. Det är ett teckentest, så strängt att slumpen ' +
      'påstår något om de här körningarna i högst 1 av 100 jämförelser.',
  },
  verdictBasis: {
    toBeJudged: (crowds: string) => `Avgörs av ${crowds}`,
    fullBasis: (basis: string, first: string, priority: string) => `${basis}. ${first}: ${priority}`,
    judging: (crowds: string, done: string) => `Avgörs av ${crowds}: ${done} klara`,
    paused: (progress: string) => `${progress}, pausat`,
    judged: (crowds: string) => `Avgjort av ${crowds}`,
    stopped: (crowds: string) => `Avgjort av enbart den här omgången: de andra stoppades efter ${crowds}`,
    alone: {
      operator:
        'Avgjort av enbart den här omgången: vad operatören gör i ett visst ögonblick av den kan inte prövas med andra',
      moment: 'Avgjort av enbart den här omgången: körningarna skiljs åt mitt i den',
      seed: 'Avgjort av enbart de här omgångarna: inget annat skiljer körningarna åt',
      work: 'Avgjort av enbart den här omgången: andra skulle ta för lång tid',
    },
  },
};
