import type { ByServer, Server, Site } from './products/product.ts';
import type { OwnCommands } from './steps/names.ts';
import { powershell, sh } from './steps/quote.ts';
import type { Command, Doing } from './steps/runbook.ts';

/** A command of one’s own, with the server it is for. */
export function ownCommand(
  { language }: Pick<ByServer, 'language'>,
  { name, address }: Server,
  command: string,
): Command {
  const named =
    language === undefined
      ? `export SERVER=${sh(name)} ADDRESS=${sh(address)}`
      : `$env:SERVER = ${powershell(name)}; $env:ADDRESS = ${powershell(address)}`;
  return { language: language ?? 'sh', text: `${named}\n${command}`, source: 'own', verified: true };
}

/** What is done to each of these servers by a command of one’s own. */
export function ownActs(
  product: Pick<ByServer, 'language'>,
  { names }: Site,
  command: Exclude<keyof OwnCommands, 'left'>,
  servers: readonly Server[],
  act: Doing['act'] = command,
): Doing[] {
  return servers.map((server) => ({
    type: 'do',
    act,
    server: server.called,
    ...ownCommand(product, server, names[command]),
    look: null,
  }));
}
