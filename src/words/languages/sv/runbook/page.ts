import type { Language } from '../../../catalogue.ts';
import { digits } from '../../../quantities.ts';

/** The runbook on the page. */
export const runbookPage: Language = {
  runbookPage: {
    title: 'Körschema',
    names: 'Namn och kommandon',
    namesAbout: 'De står i kommandona nedan, och ingen annanstans: inget lämnar sidan.',
    copyScript: 'Kopiera skriptet',
    saveScript: 'Spara skriptet',
    saveMarkdown: 'Spara som Markdown',
    saved: (file: string) => `Sparat: ${file}.`,
    copy: 'Kopiera',
    copied: 'Kopierat.',
    notCopied: 'Webbläsaren låter inte sidan kopiera.',
    server: 'Server',
    steps: 'Steg',
    dry: 'Skriptet visar vad det skulle göra. Med --run gör det det.',
    now: 'Kommandon för det här steget',
    onTheWayBack:
      'Utrullningen är på väg tillbaka: det som sätter tillbaka allt står vid varje steg i planens körschema.',
    nothingNow: 'I det här steget finns inget att göra.',
    fields: {
      host: 'Lastbalanserarens dator, med ssh (tomt: här)',
      name: 'Namn',
      address: 'Adress',
      update: 'Kommando som uppdaterar $SERVER',
      test: 'Kommando som testar $ADDRESS',
      restore: 'Kommando som tar tillbaka den gamla versionen',
      left: 'Kommando som skriver hur många användare som är kvar (får vara tomt)',
      socket: 'Admin-socket',
      backend: 'Backend',
      file: 'Konfigurationsfil',
      upstream: 'Upstream',
      version: 'Version av nginx',
      api: 'API:ets adress',
      manager: 'Adress till balancer-manager',
      balancer: 'Balancer',
      farm: 'Serverfarm',
      targetGroup: 'ARN för target group',
      backendService: 'Backend service',
      group: 'Instance group',
      zone: 'Zon',
      resourceGroup: 'Resursgrupp',
      gateway: 'Gateway',
      pool: 'Backend pool',
      httpSettings: 'HTTP-inställningar',
      namespace: 'Namespace',
      deployment: 'Deployment',
      service: 'Service',
      container: 'Container',
      image: 'Ny bild',
      admin: 'Adress till administrationsgränssnittet',
      cluster: 'Kluster',
      endpoints: 'Fil med servrar',
    },
    ofServer: (field: string, server: string) => `${field} för ${server}`,
    allowed: {
      line: (least: number, most: number) =>
        least > 0
          ? `Det måste vara en rad med ${least} till ${digits(most)} tecken, utan osynliga.`
          : `Det måste vara en rad med högst ${digits(most)} tecken, utan osynliga.`,
      noOption: 'Det får inte börja med bindestreck: ett program skulle ta det för en flagga.',
    },
  },
};
