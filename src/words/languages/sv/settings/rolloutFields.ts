import type { Language } from '../../../catalogue.ts';

/** What the fields about the load balancer and the rollout are called. */
export const rolloutFields: Language = {
  'fields.balancer': {
    'balancer.product': {
      label: 'Lastbalanserare',
      about: 'Ställer in reglagen nedan så som produkten beter sig när den tömmer en server.',
    },
    'balancer.routing': {
      label: 'Fördelning',
      about: 'Hur lastbalanseraren väljer server åt en ny användare.',
    },
    'balancer.equalConnections': {
      label: 'Lika få anslutningar',
      about: 'Hur nya användare fördelas mellan servrar med lika få pågående anrop: mest de som är sysslolösa.',
    },
    'balancer.drainTimeoutSeconds': {
      label: 'Tidsgräns',
      about: 'Hur länge en tömning får ta; ”Vid tidsgränsen” säger vad som händer då.',
    },
    'balancer.onDrainTimeout': {
      label: 'Vid tidsgränsen',
      about: 'Vad tidsgränsen gör med de användare som fortfarande är kvar.',
    },
    'balancer.drainEnds': {
      label: 'En tömning slutar',
      about: 'Om en tom server tas ut genast, eller först när dess tidsgräns har passerat.',
    },
    'balancer.affinityWhileDraining': {
      label: 'Bundna når den ännu',
      about:
        'Om nästa anrop från en användare på en server som töms fortfarande når den; annars går det någon annanstans.',
    },
    'balancer.sessionState': {
      label: 'Sessionens tillstånd',
      about: 'Var en användares inloggning och varukorg finns: i serverns minne går de förlorade med ett serverbyte.',
    },
    'balancer.stateAcrossVersions': {
      label: 'Läses av båda',
      about:
        'Om varje version kan läsa delat tillstånd som den andra har skrivit. Om inte loggar ett versionsbyte ut användaren.',
    },
    'balancer.cookieMaxAgeSeconds': {
      label: 'Cookien går ut efter',
      about:
        'Hur länge en användare förblir bunden till en server, även i fredstid; nästa anrop efter det kan gå någon annanstans.',
    },
    'balancer.cookieGrainSeconds': {
      label: 'Cookiedatumens steg',
      about:
        'Datumet i en cookie avrundas uppåt till så här många sekunder, så att den lever hälften av det längre i genomsnitt.',
    },
    'balancer.slowStartSeconds': {
      label: 'Mjukstart',
      about: 'Hur länge andelen nya användare hos en återkommen server växer från lite till full.',
    },
    'balancer.slowStartFloor': {
      label: 'Mjukstarten börjar vid',
      about: 'Den andel av sin vikt som en återkommen server har genast.',
    },
    'balancer.slowStartAfter': {
      label: 'Mjukstart gäller',
      about: 'Efter vilka återkomster en server startar mjukt: produkterna skiljer sig.',
    },
    'balancer.panicThreshold': {
      label: 'Panikgräns',
      about:
        'Under den här andelen friska servrar struntar lastbalanseraren i hälsan och skickar användare till alla. 0: aldrig.',
    },
    'balancer.endpointDelaySeconds': {
      label: 'Fördröjd kännedom',
      about:
        'Hur lång tid det tar innan lastbalanseraren vet att en server är ur drift: till dess skickar den användare dit.',
    },
    'balancer.checkSeconds': {
      label: 'Hälsokontroll var',
      about: 'Hur ofta lastbalanseraren kontrollerar att en server lever.',
    },
    'balancer.checkFall': {
      label: 'Missade kontroller',
      about: 'Efter hur många missade kontroller en server räknas som nere.',
    },
    'balancer.redispatch': {
      label: 'Prövar en annan server',
      about: 'Om ett anrop som en död server inte svarar på prövas på en annan.',
    },
    'balancer.balancers': {
      label: 'Lastbalanserare, antal',
      about: 'Hur många lastbalanserare som delar på de nya användarna.',
    },
    'balancer.drainKnownTo': {
      label: 'Får veta om tömningen',
      about: 'Hur många av dem som får veta om en tömning. De andra fortsätter att skicka användare dit.',
    },
    'balancer.forgetsDrainAfterSeconds': {
      label: 'Glömmer tömning efter',
      about: 'En omladdning av lastbalanseraren efter den här tiden glömmer att en server töms.',
    },
    'balancer.queueLength': {
      label: 'Väntrum',
      about: 'Hur många användare som väntar när alla servrar är fulla. Vid 0 avvisas de genast.',
    },
    'balancer.queuePatienceSeconds': {
      label: 'Tålamod',
      about: 'Hur länge en användare väntar innan den ger upp.',
    },
    'balancer.coldSeconds': {
      label: 'Kall i',
      about:
        'Hur länge en server som satts tillbaka är långsam under last: dess cachar är tomma. Den värms bara av trafik.',
    },
    'balancer.coldShare': {
      label: 'Kall bär den',
      about: 'Den andel av sin lagom last som en kall server bär först; den växer till hela.',
    },
  },
  'fields.rollout': {
    'rollout.strategy': { label: 'Strategi', about: 'Hur den nya versionen når servrarna.' },
    'rollout.batchSize': { label: 'Grupp', about: 'Hur många servrar som tas åt gången.' },
    'rollout.pauseSeconds': {
      label: 'Paus mellan grupper',
      about: 'Hur länge en grupp som är tillbaka övervakas innan nästa tas. Ingen på återvägen.',
    },
    'rollout.mode': {
      label: 'Faser',
      about: 'Vem som för utrullningen vidare: simuleringen så snart den kan, eller du.',
    },
    'rollout.balancedSeconds': {
      label: 'Innan den börjar',
      about: 'Hur länge det balanserade klustret visas innan den första servern tas.',
    },
    'rollout.updateSeconds': { label: 'Uppdatering', about: 'Hur lång tid det tar att installera den nya versionen.' },
    'rollout.testSeconds': { label: 'Test', about: 'Hur lång tid det tar att testa en uppdaterad server.' },
    'rollout.warmUpSeconds': {
      label: 'Uppvärmning',
      about: 'Hur lång tid en server som satts tillbaka behöver innan den tar emot användare.',
    },
    'rollout.warmUpWarms': {
      label: 'Uppvärmning värmer',
      about: 'Om uppvärmningen har egen trafik, så att en kall server värms av den. Om inte väntar den bara.',
    },
    'rollout.testFailureProbability': {
      label: 'Testet misslyckas',
      about: 'Hur sannolikt det är att testet av en uppdaterad server misslyckas.',
    },
    'rollout.onTestFailure': {
      label: 'Om ett test misslyckas',
      about: 'Vad utrullningen gör när ett test misslyckas.',
    },
    'rollout.oldUsers': {
      label: 'Kvar på de gamla',
      about: 'Underhåll och blågrön: om de som fortfarande är kvar får gå i sin egen takt.',
    },
    'rollout.canaryShare': {
      label: 'Kanariefågelns andel',
      about: 'Den andel av de nya användarna som den först uppdaterade servern får medan den övervakas.',
    },
    'rollout.canarySeconds': {
      label: 'Fågeln övervakas',
      about: 'Hur länge kanariefågeln övervakas innan resten följer.',
    },
    'rollout.maxSurge': {
      label: 'Max surge',
      about: 'Kubernetes: hur många poddar utöver det önskade antalet som får köras. En procentsats avrundas uppåt.',
    },
    'rollout.maxUnavailable': {
      label: 'Max unavailable',
      about: 'Kubernetes: hur många poddar som får saknas från det önskade antalet. En procentsats avrundas nedåt.',
    },
    'rollout.preStopSeconds': {
      label: 'preStop',
      about: 'Kubernetes: hur länge en podd som ska bort fortfarande svarar innan den stannar.',
    },
    'rollout.graceSeconds': {
      label: 'Nådatid',
      about: 'Kubernetes: när en podd som ska bort dödas, räknat från början; preStop ingår.',
    },
    'rollout.dryWhen': {
      label: 'Torr avgörs av',
      about: 'Hur operatören avgör att en server är torr. Den som då fortfarande är bunden till den kastas ut.',
    },
    'rollout.quietSeconds': {
      label: 'Tyst i',
      about: 'Hur länge det inte får komma något anrop innan servern räknas som torr.',
    },
    'rollout.schemaChange': {
      label: 'Databasschema',
      about: 'Om den nya versionen ändrar databasen, och om den gamla klarar det.',
    },
    'rollout.mirroredDatabase': {
      label: 'Speglad databas',
      about: 'Blågrön: om den speglade miljön har en egen databas, som hålls i takt.',
    },
    'rollout.failures.*.server': { label: 'Kraschar', about: 'Servern som kraschar.' },
    'rollout.failures.*.atSeconds': { label: 'Kraschar efter', about: 'När servern kraschar.' },
    'rollout.failures.*.downSeconds': { label: 'Är nere i', about: 'Hur länge tills den är tillbaka.' },
    'rollout.failures': { label: 'Krascher', about: 'De krascher som är planerade.' },
  },
};
