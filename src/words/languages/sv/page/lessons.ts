import type { Language } from '../../../catalogue.ts';
import { counted } from '../../../quantities.ts';

/** What each scenario asks and shows. */
export const lessons: Language = {
  lessons: {
    article: {
      question: 'Hur lång tid tar det att uppdatera båda servrarna, och vem drabbas?',
      answer:
        'Ingen drabbas, för varje server uppdateras först när dess sista användare har gått; att vänta på dem tar mer än tre fjärdedelar av tiden.',
      label: 'för utrullningen',
    },
    lockOut: {
      question: 'Vad kostar det att ta varje server ur drift på en gång?',
      answer:
        'Det är klart på tre minuter, och alla på varje server kastas ut; de som kom för att köpa förlorar sina beställningar.',
    },
    impatientOperator: {
      question: 'Vem betalar för en tidsgräns på två minuter?',
      answer:
        'De som stannar längst: efter en medelsession har i genomsnitt 63 % av användarna på en server gått, och 37 % kastas ut.',
    },
    cantCarryBoth: {
      question: 'Vad händer om en server ensam inte rymmer alla?',
      answer:
        'Då drabbar tömningen nya användare i stället: medan en server är ur drift blir den andra först långsam, sedan full, och avvisar dem.',
    },
    lastCustomer: {
      question:
        'Medelsessionen är två minuter, som alltid, men några få stannar mycket längre. Hur lång tid tar utrullningen?',
      answer:
        'Vanligen 80 minuter i stället för 20, och i 4 av 100 omgångar över fyra timmar: torr betyder den sista användaren, inte den genomsnittliga.',
      label: 'för utrullningen',
      contrast: 'om sessionerna vore exponentiella',
    },
    mirroredEnvironment: {
      question: 'Vad kostar det att aldrig köra på en enda server?',
      answer: 'Ingen drabbas och ingen trängs, men varje server körs i dubbel uppsättning tills de gamla är torra.',
      label: 'servertid mer än de två ensamma',
    },
    badRelease: {
      question: 'Vad händer om den nya versionen inte klarar testet?',
      answer:
        'Alice återställs och sätts tillbaka, och ingen användare mötte någonsin den dåliga versionen: hon testades medan ingen var på henne.',
      label: 'användare som mötte den nya versionen',
    },
    breakingSchema: {
      question: 'Går det att tömma när den nya versionen ändrar databasen så att den gamla går sönder?',
      answer:
        'Nej: när uppdateringen av Alice börjar går allt sönder för alla på Bob, och sajten är nere tills hon är tillbaka; stäng sajten, eller spegla även databasen.',
    },
    flashSale: {
      question: 'Vad händer om tre och en halv gånger så många kommer just när Alice töms?',
      answer:
        'Mer än hundra avvisas medan över en tredjedel av alla platser är lediga: töm i lugna timmar, eller avbryt utrullningen.',
    },
    cookiesComeBack: {
      question:
        'Hälften av användarna kommer tillbaka senare, och deras cookie pekar fortfarande ut servern. Hur lång tid tar en tömning nu?',
      answer:
        'Mer än tre gånger så lång tid som om ingen kom tillbaka: en server är torr först när ingen längre kommer tillbaka till den.',
      label: 'för utrullningen',
      contrast: 'om lika många kom och ingen kom tillbaka',
    },
    coldAlice: {
      question: 'Alice är uppdaterad, testad och tillbaka. Är hon redo för alla?',
      answer:
        'Nej: hennes cachar är tomma just när tömningen av Bob skickar varje ny användare till henne, och då räcker tjugo användare för att göra henne långsam.',
    },
    bobDies: {
      question: 'Vad händer om den enda server som tar emot nya användare kraschar?',
      answer:
        'Då förlorar hans användare sina sessioner, och sajten är nere trots att Alice är igång: en server som töms tar inte emot någon ny om du inte avbryter utrullningen.',
    },
    kubernetesThirtySeconds: {
      question: 'En rullande uppdatering med standardinställningar: ingen nertid, men ändå?',
      answer:
        'Sajten är aldrig nere, men anrop misslyckas tills varje lastbalanserare har fått veta, och varje gammal podd, borta inom 30 s, tar sina användares inloggningar med sig.',
    },
    panic: {
      question: 'Två av tre servrar töms på en gång, och blir aldrig torra. Varför?',
      answer:
        'Med en tredjedel av servrarna friska får lastbalanseraren panik: den struntar i hälsan och skickar nya användare till alla.',
      label: 'användare kvar på Alice och Bob efter en halvtimme',
    },
    twoBalancers: {
      question: 'Det finns två lastbalanserare, och bara en fick veta att Alice ska tömmas. När är hon torr?',
      answer: 'Inte så länge den andra fortsätter att skicka en fjärdedel av alla nya användare till henne.',
      label: 'användare kvar på Alice efter en halvtimme',
    },
    blindCounter: {
      question: 'Lastbalanseraren räknar inga anslutningar på Alice. Är hon torr?',
      answer:
        'Nej: mellan två klick har en användare ingen anslutning, så räknaren visar 0 med mer än ett dussin användare på henne, och de kastas ut.',
      label: 'användare på Alice och Bob när räknaren visade 0',
    },
  },
  scenarioNames: {
    'The article': 'Artikeln',
    'Lock-out': 'Utelåsning',
    'The impatient operator': 'Den otåliga operatören',
    'Bob can’t carry both': 'Bob kan inte bära båda',
    'The last customer': 'Den sista kunden',
    'The mirrored environment': 'Den speglade miljön',
    'The bad release': 'Den dåliga versionen',
    'The breaking schema': 'Schemat som förstör',
    'Flash sale during the bleed': 'Blixtrea under tömningen',
    'Cookies that come back': 'Cookies som kommer tillbaka',
    'Cold Alice': 'Kalla Alice',
    'Bob dies while Alice bleeds': 'Bob dör medan Alice töms',
    'Kubernetes’ thirty seconds': 'Kubernetes trettio sekunder',
    Panic: 'Panik',
    'Two balancers': 'Två lastbalanserare',
    'The counter that can’t see sessions': 'Räknaren som inte ser sessioner',
    'Challenge: room for all': 'Utmaning: plats åt alla',
    'Challenge: half an hour': 'Utmaning: en halvtimme',
    'Challenge: the last ones': 'Utmaning: de sista',
    'Challenge: the sale': 'Utmaning: rean',
    'Challenge: zero downtime': 'Utmaning: ingen nertid',
    'Challenge: cookies': 'Utmaning: cookies',
    'Challenge: no way back': 'Utmaning: ingen väg tillbaka',
  },
  answer: {
    title: 'Vad det här visar',
    next: 'Nästa lektion',
    nobodyHurt: 'Ingen drabbades.',
    hurt: (people: number) => `${counted(people, 'person')} drabbades.`,
    took: (time: string) => `Det tog ${time}.`,
    otherwise: (harms: string) => `Den här gången gick det annorlunda: ${harms}.`,
    against: (time: string, condition: string) => `${time} ${condition}.`,
  },
};
