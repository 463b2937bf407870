import type { Backend, Caveat, Format, Ignored, Reading, Understood, Unread, Wants } from '../../config/index.ts';
import { part } from '../catalogue.ts';
import { joined } from '../names.ts';
import { count, counted } from '../quantities.ts';
import { problemWords } from '../settings/problems.ts';
import { choiceOf, fieldLabel, valueWords } from '../settings/values.ts';

const t = part('planConfig', {
  open: 'Read a config…',
  title: 'Read a configuration',
  about:
    'A Kubernetes Deployment, haproxy.cfg, an nginx upstream or Apache’s balancer. It is read in this browser and goes nowhere.',
  file: 'Choose a file',
  text: 'Or paste it here',
  formats: {
    kubernetes: 'Kubernetes',
    haproxy: 'HAProxy',
    nginx: 'nginx',
    apache: 'Apache httpd',
  } as Record<Format, string>,
  found: (format: string, servers: string, product: string) => `${format}: ${servers}, ${product}.`,
  backend: 'Backend',
  backendOf: (name: string, servers: string) => `${name} (${servers})`,
  understood: 'What it says',
  understoodCaption: 'Lines that set something, and what',
  line: 'Line',
  says: 'Says',
  sets: 'Sets',
  setting: (field: string, value: string) => `${field}: ${value}`,
  nameOf: (number: string) => `Name of server ${number}`,
  caveats: {
    requestsNotUsers: 'the file limits requests or connections, not users',
    perProcess: 'the file’s limit is of each process',
    servesMeanwhile: 'a pod serves while it is watched',
    byAddress: 'the file binds by address, not by cookie',
    nothingBinds: 'nothing in the file binds users to a server, so what they have must be shared',
    atDeadline: 'it holds at the end of a drain too',
    numberOfPods: 'the number of pods, which a scaler may change',
  } as Record<Caveat, string>,
  ignored: (lines: string) => `${lines} set nothing`,
  ignoredCaption: 'Lines that set nothing, and why',
  why: 'Why',
  whys: {
    unknown: 'not known here',
    notModelled: 'known, but not simulated',
    elsewhere: 'about something else',
    include: 'another file, which is not followed',
    variable: 'known only where the file is used',
    notAskedByUpdates: 'a rolling update does not ask it',
    unreadable: (wants: string) => `can’t be read as ${wants}`,
    tooManyServers: (most: string) => `more than ${most} servers`,
  },
  wants: {
    number: 'a number',
    duration: 'a time',
    text: 'a text',
    map: 'fields with values',
    list: 'a list',
    closed: 'a block that is closed',
  } as Record<Wants, string>,
  unread: {
    unreadable: 'This file can’t be read.',
    empty: 'Nothing is in it.',
    tooLarge: (characters: string, most: string) => `It has ${characters} characters; at most ${most} are read.`,
    notText: (line: string) => `It is no text: line ${line} has a character that no text has.`,
    unknownFormat: (known: string) => `It is none of ${known}.`,
    brokenYaml: (line: string, column: string) => `The YAML breaks off in line ${line}, column ${column}.`,
    tooDeep: 'It is nested too deeply to be read.',
    noServers: (format: string) => `It reads as ${format}, and names no servers to share users among.`,
  },
  use: 'Use it',
  leave: 'Cancel',
});
export const configWords = t;

/** What a backend comes to: "HAProxy: 6 servers, HAProxy: state drain." */
export function foundWords(format: Format, { servers, product }: Backend): string {
  return t.found(t.formats[format], counted(servers, 'server'), choiceOf('balancer.product', product).name);
}

/** A backend in a list of several. */
export const backendWords = ({ name, servers }: Backend): string => t.backendOf(name, counted(servers, 'server'));

/** What a line has set; `names` are those of the servers. */
export function setWords({ field, value }: Understood, names: readonly string[]): string {
  const [, index] = /^servers\.(\d+)\.name$/.exec(field) ?? [];
  const label = index === undefined ? fieldLabel(field, names) : t.nameOf(count(Number(index) + 1));
  return t.setting(label, valueWords(field, value));
}

/** Why a line has set nothing. */
export function whyWords({ why }: Ignored): string {
  switch (why.type) {
    case 'unreadable':
      return t.whys.unreadable(t.wants[why.wants]);
    case 'notAllowed':
      return problemWords(why.problem);
    case 'tooManyServers':
      return t.whys.tooManyServers(count(why.most));
    default:
      return t.whys[why.type];
  }
}

/** Why nothing could be read. */
export function unreadWords(unread: Unread): string {
  switch (unread.type) {
    case 'tooLarge':
      return t.unread.tooLarge(count(unread.characters), count(unread.most));
    case 'notText':
      return t.unread.notText(count(unread.line));
    case 'unknownFormat':
      return t.unread.unknownFormat(joined(unread.known.map((format) => t.formats[format])));
    case 'brokenYaml':
      return t.unread.brokenYaml(count(unread.line), count(unread.column));
    case 'noServers':
      return t.unread.noServers(t.formats[unread.format]);
    default:
      return t.unread[unread.type];
  }
}

/** All lines that set nothing, those of a backend and those of none, in order. */
export function ignoredOf(reading: Reading, backend: Backend): Ignored[] {
  return [...reading.ignored, ...backend.ignored].sort((a, b) => a.line - b.line);
}
