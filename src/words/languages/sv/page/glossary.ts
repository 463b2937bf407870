import type { Language } from '../../../catalogue.ts';

/** The glossary. */
export const glossary: Language = {
  glossary: {
    bleeding: {
      name: 'tömning, helt torr',
      meaning:
        'Att tömma en server: nya användare skickas någon annanstans, och de som är på den stannar tills de går. Den är helt torr när ingen är kvar. På engelska: bleeding, draining, drained.',
    },
    status: {
      name: 'status: i drift, töms, torr, uppdateras, testas, värms upp',
      meaning:
        'Vad en server gör. En som töms behåller sina användare och tar inte emot nya; en torr är tömd på alla; underkänd: dess test misslyckades; nere: den har kraschat; startar: en ny podd eller en speglad server.',
    },
    drainTimeout: {
      name: 'tidsgräns',
      meaning:
        'Hur länge en tömning får ta, och vad som då händer med dem som är kvar; där en tömning slutar vid sin tidsgräns varar den så länge även om ingen är kvar.',
    },
    arrivalRate: { name: 'ankomsttakt λ', meaning: 'Nya användare per sekund.' },
    session: { name: 'session, sessionslängd', meaning: 'En användares vistelse på en server; dess medelvärde är τ.' },
    offeredLoad: { name: 'erbjuden last λτ', meaning: 'Så många användare väntas vara på sajten.' },
    capacity: {
      name: 'beläggning, kapacitet, utnyttjande',
      meaning: 'Sessioner just nu; så många en server rymmer; det ena delat med det andra.',
    },
    comfortable: {
      name: 'lagom last',
      meaning:
        'Upp till den svarar en server snabbt; över den har alla där det långsamt; vid sin kapacitet är den full. En kall server har just kommit tillbaka och bär mindre.',
    },
    request: {
      name: 'anrop',
      meaning:
        'En användares begäran till sin server, då och då; först med nästa märker en användare att servern är borta. Ett misslyckat anrop fick inget svar.',
    },
    affinity: {
      name: 'bunden',
      meaning: 'En användare vars nästa anrop går till samma server; genom en cookie, så länge den gäller.',
    },
    cookie: {
      name: 'cookie',
      meaning:
        'Det som binder en användare till en server: den pekar ut den, och kan gå ut. Den som kommer tillbaka senare har den kvar.',
    },
    sessionState: {
      name: 'sessionens tillstånd',
      meaning:
        'Inloggning och varukorg: i serverns minne går de förlorade med ett serverbyte (utloggad), om de inte är delade.',
    },
    kubernetes: {
      name: 'surge, unavailable, nådatid, preStop',
      meaning:
        'Kubernetes ord för en rullande uppdatering: poddar över och under det önskade antalet; när en podd som ska bort dödas; hur länge den fortfarande svarar.',
    },
    queue: {
      name: 'kö',
      meaning: 'Användare som väntar medan alla servrar är fulla, så länge deras tålamod räcker.',
    },
    canary: {
      name: 'kanariefågel',
      meaning: 'Den först uppdaterade servern: en liten andel av de nya användarna får den medan den övervakas.',
    },
    lane: {
      name: 'bana',
      meaning:
        'En servers glas utlagt längs tiden, med kapaciteten överst; av fler än fyra servrar i tur och ordning den vars fas det är, och en för de övriga.',
    },
    batch: {
      name: 'grupp, paus',
      meaning:
        'Servrar som tas tillsammans; hur länge de övervakas när de är tillbaka, före nästa grupp. (Kubernetes minReadySeconds är något annat: varje podd väntar för sig.)',
    },
    holding: { name: 'stå still', meaning: 'En utrullning som inte kan gå vidare av sig själv, och säger varför.' },
    slowStart: {
      name: 'mjukstart',
      meaning: 'En server som är tillbaka får först få av de nya användarna, sedan sin fulla andel.',
    },
    panic: {
      name: 'panik',
      meaning: 'En lastbalanserare med för få friska servrar struntar i hälsan och skickar användare till alla.',
    },
    schema: {
      name: 'schemat som förstör',
      meaning: 'En ändring av databasen som den gamla versionen inte klarar: det finns ingen väg tillbaka.',
    },
    person: {
      name: 'person, försök',
      meaning:
        'En användare med alla sina besök och försök. Den som inget fick (kastades ut, avvisades, möttes av ett fel) kan försöka igen: en ny session för samma person, i samma ärende, som en som ingen cookie leder någonstans. Personer räknas en gång, händelser så ofta de inträffar.',
    },
    harm: {
      name: 'skada, nytta, kostnad',
      meaning:
        'Det som utfallet håller isär: utkastade, avvisade, förlorade beställningar, utloggade, misslyckade anrop, av databasen, långsamt; nöjda, beställningar; tid, servertid.',
    },
    forecast: {
      name: 'prognos, lag, band',
      meaning:
        'Vad en operatör kan förutse; sannolikheten F(t) att något är över t sekunder från nu; från dess 10 %- till dess 90 %-punkt. Ett kalibrerat band håller så ofta som det säger.',
    },
    strategy: {
      name: 'strategi, plan, fas',
      meaning:
        'Hur en utrullning görs; dess lista över faser; en av dem. En fas börjar med sina åtgärder och är över när dess villkor är uppfyllt.',
    },
    tick: { name: 'tick', meaning: 'Ett steg av simulerad tid; modellen känner ingen annan tid.' },
    recording: {
      name: 'scenario, kommando, inspelning',
      meaning:
        'Det en körning börjar från; en åtgärd av operatören; båda med sina tick, nog för att upprepa körningen in i minsta bit.',
    },
    guess: {
      name: 'gissning, dolt',
      meaning:
        'Det någon säger ska komma, innan det kommer: ett tal, ett val eller en kurva. Tills gissningen är låst är det som avslöjar svaret dolt. Ett tal är rätt inom det som 90 av 100 omgångar ger, och nära mellan hälften och det dubbla av det vanliga; av en kurva räknas punkterna där 80 av 100 omgångar ligger, och formen.',
    },
    steps: {
      name: 'gissa, se, förklara',
      meaning:
        'Stegen i en lektion, vars körning går i sin egen takt, långsammare där det händer. Sedan följer kontrasten (samma omgång, en sak annorlunda) och ett eget försök att nå målet.',
    },
    runbook: {
      name: 'körschema',
      meaning:
        'En plan som kommandon för en lastbalanserare: vad som ska göras, hur man ser att det lyckades, vad man väntar på och hur länge, tidsgränsen, och vad som sätter tillbaka allt.',
    },
    ghost: {
      name: 'vålnad',
      meaning:
        'En körning som den var, eller skulle ha blivit, innan en inställning ändrade den: en ihålig linje i tidslinjen och i glasen.',
    },
    crowd: {
      name: 'omgång, frö',
      meaning:
        'Alla som någonsin kommer, med allt de kommer att göra; ett frö är dess nummer. Samma frö ger precis samma omgång till varje körning.',
    },
    talk: {
      name: 'föredrag, publik, talare',
      meaning:
        'En körning som visas för publik, i fönster som går i takt: publikens, och talarens med anteckningar och det som kommer härnäst. Vilket som helst av dem kan styra; ett av dem har klockan.',
    },
    handout: {
      name: 'utskrift',
      meaning:
        'En körning fram till ögonblicket som visas, eller en jämförelse, som den skrivs ut. Av varje steg i planen avbildas det ögonblick som säger mest, högst sex.',
    },
    study: {
      name: 'upprepning, studie',
      meaning:
        'En hel utrullning med en omgång; många sådana, av ett scenario eller av flera som alla möter samma omgångar.',
    },
    verdict: {
      name: 'omdöme',
      meaning:
        'Vilken av jämförda körningar som går bäst, enligt hundra omgångar eller fler, efter vad som väger tyngst (människor, tid eller servrar); för jämnt för att avgöra där slumpen kunde ha gett det.',
    },
    difference: {
      name: 'parvis skillnad',
      meaning:
        'Vad en körning gör mer än en annan med samma omgång; över många omgångar dess medelvärde, dess intervall, och i hur många av dem vilken som är bättre.',
    },
    shard: { name: 'del', meaning: 'En av flera lika delar av en studies frön, för en av flera maskiner.' },
    cutOff: {
      name: 'utkastad',
      meaning: 'En session som avslutades i förtid. En köpare som kastas ut förlorar sin beställning.',
    },
    turnedAway: { name: 'avvisad', meaning: 'En ny användare som ingen server kunde ta emot.' },
    street: {
      name: 'gatan',
      meaning: 'Där de ligger som en körning har kastat ut eller avvisat, varje person en gång, tills den är slut.',
    },
    exercise: {
      name: 'övning, uppsättning',
      meaning: 'En fråga med tal som dras ur ett frö, vars svar teorin känner; fem eller tio av dem.',
    },
    challenge: {
      name: 'utmaning, poäng',
      meaning:
        'En utrullning inom gränser inför samma omgång för alla; poäng minus vad drabbade personer, tid och extra servrar kostar.',
    },
  },
  glossaryDialog: {
    title: 'Ordlista',
    find: 'Sök ett ord',
    none: (query: string) => `Inget ord här innehåller ”${query}”.`,
    about: (name: string) => `Ordlista: ${name}`,
  },
};
