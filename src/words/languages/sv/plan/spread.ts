import type { Language } from '../../../catalogue.ts';

/** How a plan varies. */
export const spread: Language = {
  planSpread: {
    title: 'Hur det varierar',
    about:
      'Staplar: hur många av omgångarna. Linje: hur många den slutna formeln väntar sig, där det finns en för den här planen.',
    waiting: 'Ingen omgång är tillfrågad ännu.',
    of: {
      seconds: 'Hur lång tid det tar',
      hurt: 'Drabbade användare',
      cutOff: 'Utkastade användare',
      signedOut: 'Utloggade användare',
      turnedAway: 'Avvisade användare',
      fullest: 'Hur full den fullaste servern blir',
    },
    always: (value: string) => `${value}, alltid`,
    chart: (of: string, low: string, high: string) => `${of}: 9 gånger av 10 från ${low} till ${high}`,
    caption: (crowds: string) => `Vad ${crowds} fann`,
    what: 'Vad',
    columns: ['1 av 20 under', '1 av 4 under', 'Hälften', '3 av 4 under', '19 av 20 under', 'Medel'],
    closedForm: 'Sluten formel',
    noClosedForm: 'ingen för den här planen',
  },
};
