import type { Command, Observation } from '../../engine/index.ts';

type Observed = Observation['servers'][number];

/** What the operator can do to a server: offered whenever it could make sense; the model has the last word. */
export type ServerAction = {
  name: string;
  about: string;
  offered: (server: Observed) => boolean;
  command: (name: string) => Command;
};

const takes = ({ status }: Observed) => status === 'inService' || status === 'warming';

export const SERVER_ACTIONS: readonly ServerAction[] = [
  {
    name: 'Bleed',
    about: 'no new users; those here stay',
    offered: takes,
    command: (server) => ({ type: 'drain', server }),
  },
  {
    name: 'Put back',
    about: 'takes new users again',
    offered: (server) => !takes(server),
    command: (server) => ({ type: 'putBack', server }),
  },
  {
    name: 'Cut off those left',
    about: 'ends every session now',
    offered: ({ sessions }) => sessions > 0,
    command: (server) => ({ type: 'cutOff', server }),
  },
  {
    name: 'Update',
    about: 'installs the other version',
    offered: ({ status }) => status !== 'updating' && status !== 'down',
    command: (server) => ({ type: 'update', server }),
  },
  {
    name: 'Test',
    about: 'before users see it',
    offered: ({ status }) => status !== 'updating' && status !== 'testing' && status !== 'down',
    command: (server) => ({ type: 'test', server }),
  },
  {
    name: 'Let it crash',
    about: 'it dies with everybody on it',
    offered: ({ status }) => status !== 'down' && status !== 'starting',
    command: (server) => ({ type: 'crash', server }),
  },
  {
    name: 'Next test will fail',
    about: 'whatever the chance',
    offered: () => true,
    command: (server) => ({ type: 'forceTest', server, outcome: 'fail' }),
  },
  {
    name: 'Next test will pass',
    about: 'whatever the chance',
    offered: () => true,
    command: (server) => ({ type: 'forceTest', server, outcome: 'pass' }),
  },
];
