import type { Language } from '../../../catalogue.ts';

/** What is said when something is waited for, refused or broken. */
export const notices: Language = {
  fault: {
    title: 'Något gick sönder när sidan ritades.',
    ours: 'Det är vårt fel, inte ditt. Simuleringen kan startas om från början.',
    restart: 'Börja om',
    reload: 'Ladda om sidan',
  },
  preparing: {
    label: 'Vad som inväntas',
    cancel: 'Avbryt',
    made: {
      run: (users: string) => `Gör körningen redo: upp till ${users} samtidigt`,
      comparison: (users: string) => `Gör jämförelsen redo: upp till ${users} samtidigt i varje körning`,
    },
    onTheWay: (moment: string) => `På väg till ${moment}`,
    stay: 'Stanna här',
    left: (made: string, time: string) => `${made}; ${time} kvar`,
  },
  refusalDialog: {
    endlessPhase: (time: string) => `Fasen är inte slut vid ${time}. Tryck igen för att leta längre fram.`,
    cut: (users: string) => `Kasta ut ${users}?`,
    cutThem: 'Kasta ut dem',
    keepWaiting: 'Vänta vidare',
    turnAway: 'Avvisa varje ny användare?',
    keep: 'Avbryt',
    understood: 'OK',
    force: {
      nextPhase: 'Fortsätt ändå',
      drain: 'Töm den ändå',
      putBack: 'Sätt tillbaka den ändå',
      cutOff: 'Kasta ut dem',
      update: 'Uppdatera den ändå',
      test: 'Testa den ändå',
    },
  },
  notices: {
    otherEngine:
      'Den här körningen spelades in med en annan version av simuleringen: det du ser kan skilja sig från vad som sågs då.',
    noLanguage: 'Det språkets ord gick inte att hämta. Det som visas är som det var.',
    astray: (why: string) => `Allt kunde inte upprepas: ${why}`,
  },
};
