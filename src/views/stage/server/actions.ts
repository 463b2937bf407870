import type { Command, Observation } from '../../../engine/index.ts';
import type { serverMenuWords } from '../../../words/page/serverMenu.ts';

type Observed = Observation['servers'][number];

/** What the operator can do to a server: offered whenever it could make sense; the model has the last word. */
export type ServerAction = {
  key: keyof typeof serverMenuWords.acts;
  offered: (server: Observed) => boolean;
  command: (name: string) => Command;
};

const takes = ({ status }: Observed) => status === 'inService' || status === 'warming';

export const SERVER_ACTIONS: readonly ServerAction[] = [
  {
    key: 'drain',
    offered: takes,
    command: (server) => ({ type: 'drain', server }),
  },
  {
    key: 'putBack',
    offered: (server) => !takes(server),
    command: (server) => ({ type: 'putBack', server }),
  },
  {
    key: 'cutOff',
    offered: ({ sessions }) => sessions > 0,
    command: (server) => ({ type: 'cutOff', server }),
  },
  {
    key: 'update',
    offered: ({ status }) => status !== 'updating' && status !== 'down',
    command: (server) => ({ type: 'update', server }),
  },
  {
    key: 'test',
    offered: ({ status }) => status !== 'updating' && status !== 'testing' && status !== 'down',
    command: (server) => ({ type: 'test', server }),
  },
  {
    key: 'crash',
    offered: ({ status }) => status !== 'down' && status !== 'starting',
    command: (server) => ({ type: 'crash', server }),
  },
  {
    key: 'failTest',
    offered: () => true,
    command: (server) => ({ type: 'forceTest', server, outcome: 'fail' }),
  },
  {
    key: 'passTest',
    offered: () => true,
    command: (server) => ({ type: 'forceTest', server, outcome: 'pass' }),
  },
];
