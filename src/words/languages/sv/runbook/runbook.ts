import type { Language } from '../../../catalogue.ts';

/** The runbook: what is done, seen and waited for with a load balancer. */
export const runbook: Language = {
  runbook: {
    title: (scenario: string) => `Körschema: ${scenario}`,
    subtitle: (strategy: string, product: string) => `${strategy}. ${product}.`,
    made: 'Gjort av Bone Dry efter en simulerad utrullning. Tiderna är prognoser.',
    wholeCertain: (time: string) => `Allt tar ${time} enligt prognosen.`,
    whole: (usual: string, most: string) =>
      `Allt tar omkring ${usual}, och 19 gånger av 20 högst ${most}, enligt prognosen.`,
    roll: 'Byt ut poddarna',
    before: 'Innan du börjar',
    tools: (tools: string) => `Program som måste finnas: ${tools}.`,
    configuration: 'Konfiguration som det här förutsätter',
    worked: (shows: string) => `Det har lyckats när det här skriver ${shows}:`,
    waits: {
      users: (who: string) => `Vänta tills ingen är kvar på ${who}: kommandot skriver 0`,
      quiet: (who: string, time: string) =>
        `Vänta tills ${who} inte får fler anrop: kommandot skriver samma tal i ${time}`,
      connections: (who: string, shows: string) =>
        `Vänta tills inget anrop pågår på ${who}: kommandot skriver ${shows}`,
      product: (who: string, shows: string) =>
        `Vänta tills lastbalanseraren är klar med ${who}: kommandot skriver ${shows}`,
      rolling: (_who: string, shows: string) => `Vänta tills alla poddar är utbytta: kommandot skriver ${shows}`,
      time: (who: string, time: string) => `Vänta ${time}: sedan räknas ${who} som torr`,
      never: (who: string) =>
        `Vänta tills ingen är kvar på ${who}. Ingen kan säga hur länge det dröjer, och inget här kan se det`,
      warmUp: (_who: string, time: string) => `Vänta ${time} på uppvärmningen`,
      pause: (_who: string, time: string) => `Se på i ${time} före nästa grupp`,
      canary: (_who: string, time: string) => `Se på kanariefågeln i ${time}`,
    },
    expected: (usual: string, most: string) =>
      `Enligt prognosen tar det omkring ${usual}, och 19 gånger av 20 högst ${most}.`,
    certain: (time: string) => `Enligt prognosen tar det ${time}.`,
    endless: 'Enligt prognosen behöver det aldrig ta slut.',
    deadline: {
      keepWaiting: (time: string) => `Efter ${time} är det sent: säg det, och vänta vidare.`,
      cut: (time: string) => `Efter ${time} kastas de som är kvar ut:`,
      handOff: (time: string) => `Efter ${time} lämnas de som är kvar över till de andra:`,
      productCuts: (time: string) =>
        `Lastbalanseraren avslutar det här själv. Har den inte gjort det efter ${time}, stanna och titta efter.`,
      goBack: (time: string) => `Är det inte klart efter ${time}, stanna och gå tillbaka.`,
    },
    back: 'För att sätta tillbaka allt',
    nothingBack: 'Inget är ur drift: det finns inget att sätta tillbaka.',
    none: {
      chooseProduct: (offered: string) => `Välj en lastbalanserare, så står dess kommandon här: ${offered}.`,
      neverDrains: (offered: string) =>
        `En server som förblir tillgänglig töms aldrig. Välj ett annat sätt: ${offered}.`,
      strategy: (strategy: string, product: string, offered: string) =>
        `Det finns inget körschema för ”${strategy}” med ”${product}”: den arbetar inte så. Välj en av dessa strategier: ${offered}.`,
    },
  },
  runbookActs: {
    inService: (who: string) => `Se att ${who} är i drift`,
    rightVersion: () => 'Se att nginx är av det slag som det här är gjort för',
    drain: (who: string) => `Skicka nya användare till andra; de som är på ${who} stannar`,
    drainMoves: (who: string) => `Ta ${who} ur drift; dess användare hamnar på andra med nästa anrop`,
    takeOut: (who: string) => `Låt ingen nå ${who} medan den arbetas med`,
    cut: (who: string) => `Kasta ut dem som är kvar på ${who}`,
    handOff: (who: string) => `Lämna över dem som är kvar på ${who} till de andra`,
    update: (who: string) => `Uppdatera ${who}`,
    start: (who: string) => `Starta ${who} med den nya versionen`,
    test: (who: string) => `Testa ${who} innan någon skickas dit`,
    restore: (who: string) => `Ta tillbaka den gamla versionen på ${who}`,
    putBack: (who: string) => `Sätt tillbaka ${who}`,
    share: (who: string, share: string) => `Ge ${who} ${share} av de nya användarna`,
    shareAll: (who: string) => `Ge ${who} hela sin del av de nya användarna igen`,
    roll: () => 'Ändra bild och villkor i Deployment; Kubernetes byter ut poddarna',
    undo: () => 'Gå tillbaka till versionen innan',
    seeReady: () => 'Se att inget annat rullas ut',
    seeTerms: () => 'Se att de poddar som kör har den här planens preStop och tidsgräns',
    seeEndpoints: () => 'Se vilka poddar som får användare',
  },
  runbookTrust: {
    read: (source: string) => `Källa: ${source}.`,
    unverified: (source: string) => `Inte kontrollerat. Källa: ${source}.`,
    own: 'Ditt eget kommando.',
  },
  runbookNotes: {
    counterSeesRequests:
      'Lastbalanseraren räknar anrop, inte användare: den som läser en sida finns inte i dess tal. Ett kommando som säger hur många sessioner som är kvar vet bättre.',
    reloadForgets:
      'Det som ställs in här ligger i minnet: en omladdning eller omstart av lastbalanseraren glömmer det. Ladda inte om något under tiden.',
    restartForgets: 'En omstart av Apache glömmer det som ställs in här, om inte BalancerPersist är på.',
    managerIsOpen: 'balancer-manager måste vara på, och inte svara någon annan än dig.',
    nextRequestMoves:
      'Användare stannar inte på en server som tas ur drift: deras nästa anrop hamnar på en annan, och det som bara den servern visste om dem är borta.',
    nginxSticky: 'Upstream behöver en zone och ”sticky cookie”, annars är ingen bunden till en server.',
    oneServerALine: 'I konfigurationen står varje server i en upstream på en egen rad.',
    nobodyCounts:
      'Inget säger hur många användare som är kvar på en server: det väntas en viss tid, om du inte ger ett kommando som räknar dem.',
    statusUntilTimeout: 'Servern kan kallas ”draining” tills fördröjningen är över, fast ingen är kvar.',
    instanceNames: 'Servrar heter som sina instanser.',
    poolIsWhole: 'Poolen skrivs som helhet: den som ändrar den samtidigt blir överskriven.',
    unverifiedProduct: 'Inget av de här kommandona har kontrollerats. Prova dem där inget hänger på dem.',
    envoyFile:
      'Det här förutsätter att Envoy läser sina servrar ur en fil med JSON (EDS). Ett annat kontrollplan får veta det på sitt eget sätt.',
    envoyPanic:
      'Under 50 % friska servrar bortser Envoy från hälsan och skickar nya användare till alla, om inte panic threshold är satt till annat.',
    traefikWeighted:
      'Det här förutsätter att filen har en weighted service med en del för varje server, med namnet och under det vikten.',
    traefikFences:
      'Traefik håller kvar användarna på en podd som avslutas, så länge dess readiness probe lyckas och dess preStop sover.',
    podsLoseUsers:
      'En Service skickar ingen till en podd som avslutas: dess användare hamnar på en annan med nästa anrop.',
    podsEndAsStarted:
      'En podd slutar med den preStop och den tidsgräns som den startades med. Ge Deployment den här planens i en utrullning före den här; den avslutar ännu sina poddar som de är nu.',
    preStopNeedsSleep: 'preStop behöver ett skals ”sleep” i bilden.',
    podsByBatch: 'Kubernetes känner inte till grupper: så många poddar i taget får saknas, och vilka avgör det själv.',
    noRollBackByItself: 'Kubernetes rullar inte tillbaka av sig självt när progress deadline har gått.',
  },
  runbookNoteFacts: {
    quietStandsForDry: (quiet: string, think: string) =>
      `En server räknas som torr när inget anrop har kommit på ${quiet}: användare gör ett per ${think} i snitt. Den som är tyst längre missas. Ett kommando som säger hur många sessioner som är kvar vet bättre.`,
    timeStandsForDry: 'En server räknas som torr när tiden är ute, vem som än är kvar.',
    siteIsClosed: 'Sajten är stängd under tiden: sätt upp en sida som säger det.',
    nobodyKnows:
      'När en server är torr går varken att förutse eller att se. Sätt en tidsgräns för tömningen, eller ge ett kommando som säger hur många användare som är kvar.',
    timeoutTooLong: (most: string) => `Den här produkten väntar högst ${most} på en server som töms.`,
    nginxMap: (version: string) =>
      `Den här nginx är äldre än ${version} och har inget ”drain”: användare binds av en map av en cookie, som i konfigurationen nedan. Ge servrarnas adresser som siffror: nginx jämför det som den har slagit upp.`,
  },
  runbookScript: {
    usage: [
      'Visar vad det skulle göra. Med --run gör det det.',
      '  --run      gör det',
      '  --from N   börja vid steg N',
      '  --back N   sätt tillbaka det som är ur drift efter steg N',
    ],
    unknown: 'Okänt val:',
    wantsNumber: 'Det här valet behöver numret på ett steg:',
    isMissing: 'Det här programmet saknas:',
    dry: 'Inget görs: det här är kommandona. Kör igen med --run för att göra det.',
    until: '… tills det skriver',
    steady: '… tills det skriver samma tal i så många sekunder:',
    atMost: '… i högst så många sekunder:',
    waits: '… i så många sekunder:',
    at: 'Efter så många sekunder skriver det',
    notShown: 'Det borde skriva',
    keepsFailing: 'Det här misslyckas gång på gång. Det sista kommandot var i:',
    late: 'Det är sent: vänta vidare. Sekunder:',
    deadline: 'När tiden är ute:',
    stopped: 'Stannade i steg',
    goBack: 'För att sätta tillbaka allt, kör med: --run --back',
    goOn: 'För att gå vidare härifrån, kör med: --run --from',
    wholeBack: 'Allt är tillbaka.',
    done: 'Klart.',
    nobodyKnows: 'Ingen kan säga när det här är över. Ge ett kommando som säger hur många användare som är kvar.',
  },
};
