import { part } from '../catalogue.ts';

/** What can be done to a server, and what that means, in a few words each. */
export const serverMenuWords = part('serverMenu', {
  menu: (server: string) => `What to do with ${server}`,
  acts: {
    drain: { name: 'Bleed', about: 'no new users; those here stay' },
    putBack: { name: 'Put back', about: 'takes new users again' },
    cutOff: { name: 'Cut off those left', about: 'ends every session now' },
    update: { name: 'Update', about: 'installs the other version' },
    test: { name: 'Test', about: 'before users see it' },
    crash: { name: 'Let it crash', about: 'it dies with everybody on it' },
    failTest: { name: 'Next test will fail', about: 'whatever the chance' },
    passTest: { name: 'Next test will pass', about: 'whatever the chance' },
  },
});
