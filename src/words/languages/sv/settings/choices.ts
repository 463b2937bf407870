import type { Language } from '../../../catalogue.ts';

/** What can be chosen: options, strategies, spreads. */
export const choices: Language = {
  choices: {
    start: {
      equilibrium: { name: 'I full gång', gist: 'användare är redan där' },
      empty: { name: 'Tomt', gist: 'dörrarna har just öppnat' },
    },
    'traffic.sessionLength.distribution': {
      exponential: { name: 'Exponentiell', gist: 'inget minne' },
      lognormal: { name: 'Lognormal', gist: 'några stannar länge' },
      weibull: { name: 'Weibull', gist: 'en valbar svans' },
      pareto: { name: 'Pareto', gist: 'en mycket lång svans' },
      uniform: { name: 'Likformig', gist: 'jämnt spridd' },
      fixed: { name: 'Fast', gist: 'alla lika' },
      empirical: { name: 'Uppmätt', gist: 'som i en logg' },
    },
    'traffic.curve.kind': {
      constant: { name: 'Alltid samma' },
      day: { name: 'Ett dygn', gist: 'lugna nätter, livliga kvällar' },
      step: { name: 'Ett steg', gist: 'från ett visst ögonblick' },
      spike: { name: 'En topp', gist: 'en blixtrea' },
      points: { name: 'Egna punkter' },
    },
    'balancer.routing': {
      roundRobin: { name: 'Round robin', gist: 'i tur och ordning' },
      random: { name: 'Slumpvis' },
      leastSessions: { name: 'Minst sessioner', gist: 'den tommaste' },
      leastConnections: { name: 'Minst anslutningar', gist: 'minst pågående anrop' },
      powerOfTwo: { name: 'Bäst av två', gist: 'den tommare av två' },
    },
    'balancer.equalConnections': {
      alike: { name: 'Lika', gist: 'vad de än väger' },
      byWeight: { name: 'Efter vikt' },
    },
    'balancer.onDrainTimeout': {
      wait: { name: 'Vänta vidare', gist: 'säg bara att det är sent' },
      cut: { name: 'Kasta ut de sista' },
      handOff: { name: 'Lämna över de sista till de andra' },
    },
    'balancer.drainEnds': {
      whenEmpty: { name: 'När den är tom' },
      atDeadline: { name: 'Vid sin tidsgräns', gist: 'även om den är tom före det' },
    },
    'balancer.sessionState': {
      memory: { name: 'I serverns minne' },
      shared: { name: 'Delat mellan servrarna' },
    },
    'balancer.slowStartAfter': {
      everyReturn: { name: 'Efter varje återkomst' },
      crash: { name: 'Bara när den har varit nere' },
      never: { name: 'Aldrig' },
    },
    'rollout.mode': {
      auto: { name: 'Går vidare av sig själva' },
      manual: { name: 'Väntar på Nästa fas' },
    },
    'rollout.onTestFailure': {
      hold: { name: 'Stå still', gist: 'stanna och vänta på dig' },
      rollBack: { name: 'Rulla tillbaka', gist: 'töm tillbaka till den gamla versionen' },
      carryOn: { name: 'Gå vidare', gist: 'lämna den servern utanför, gör resten' },
    },
    'rollout.oldUsers': {
      bleed: { name: 'Töm', gist: 'vänta tills de har gått' },
      cut: { name: 'Kasta ut dem' },
    },
    'rollout.dryWhen': {
      empty: { name: 'Verklig torrhet', gist: 'ingen är kvar' },
      counter: { name: 'Lastbalanserarens räknare av anslutningar på 0' },
      quiet: { name: 'Inget anrop på ett tag' },
      deadline: { name: 'Tidsgränsen ensam' },
    },
    'rollout.schemaChange': {
      none: { name: 'Ändras inte' },
      compatible: { name: 'Ändras, båda versionerna klarar det' },
      breaking: { name: 'Ändras, den gamla versionen går sönder' },
    },
  },
  strategies: {
    bleed: {
      name: 'Töm',
      gist: 'vänta tills var och en är torr',
      cost: 'Tid: varje grupp väntar på sin sista användare. De andra måste bära alla under tiden.',
      doing: 'Att tömma',
    },
    lockOut: {
      name: 'Lås ute',
      gist: 'ta ut var och en på en gång',
      cost: 'Användare: alla på en grupp kastas ut, en del mitt i en beställning. Det går fort.',
      doing: 'Att låsa ute',
    },
    maintenance: {
      name: 'Underhåll',
      gist: 'stäng sajten',
      cost: 'Sajten är nere: varje ny användare avvisas tills alla servrar är uppdaterade.',
      doing: 'Underhåll',
    },
    blueGreen: {
      name: 'Blågrön',
      gist: 'en speglad miljö',
      cost: 'Servrar: allt körs i dubbel uppsättning tills den gamla miljön stängs av.',
      doing: 'Den speglade miljön',
    },
    canary: {
      name: 'Kanariefågel',
      gist: 'några få användare först',
      cost: 'Tid: kanariefågeln övervakas innan resten följer, och båda versionerna körs sida vid sida under tiden.',
      doing: 'Kanariefågeln',
    },
    kubernetes: {
      name: 'Kubernetes',
      gist: 'rullande uppdatering av poddar',
      cost: 'Sessioner i en podds minne: en podd som går behåller ingen; användare flyttar vidare med sitt nästa anrop.',
      doing: 'Kubernetes rullande uppdatering',
    },
  },
  spreads: {
    lognormal: {
      label: 'Spridning (sd / medel)',
      about: 'Standardavvikelsen i förhållande till medelvärdet: 1 är som exponentiell, 2 har en lång svans.',
    },
    weibull: {
      label: 'Form k',
      about: 'Under 1: många korta och några mycket långa sessioner. 1: exponentiell. Över 1: mer lika.',
    },
    pareto: {
      label: 'Svansindex α',
      about: 'Ju mindre, desto längre svans. Vid 2 och därunder är den genomsnittliga tömningstiden oändlig.',
    },
    uniform: {
      label: 'Halva bredden / medel',
      about: '1: från noll till dubbla medelvärdet. 0,5: från hälften till en och en halv gånger medelvärdet.',
    },
  },
  ofEach: {
    'servers.*.capacity': { about: 'Så många användare rymmer en server samtidigt. Ställer in alla servrar.' },
    'servers.*.comfortable': {
      about:
        'Upp till den här andelen av sin kapacitet svarar en server snabbt; över den väntar alla på den. Ställer in alla servrar.',
    },
    'servers.*.weight': {
      about:
        'En servers andel av de nya användarna, mot de andras vikter. Vid 0 får den inga. Ställer in alla servrar.',
    },
  },
};
