import type { FormatName, Role } from '../../traffic/index.ts';
import { part } from '../catalogue.ts';
import { tenths } from '../quantities.ts';

/** Reading a log. */
export const logWords = part('log', {
  open: 'Traffic from a log…',
  title: 'Traffic from a log',
  about:
    'Access logs become arrivals, session lengths and servers. They are read on this machine: nothing leaves the browser.',
  drop: 'Drop access logs or a folder here',
  choose: 'Choose files',
  folder: 'Choose a folder',
  paste: 'Or paste lines of a log',
  readPasted: 'Read these lines',
  samples: 'No log at hand? Save one of these and drop it here:',
  sampleNames: { shop: 'a week of a shop', deploy: 'a deploy of three servers' },
  packed: 'Plain or gzip, of any size.',
  progress: 'Part of the log that has been read',
  reading: (done: string, all: string, speed: string) => `${done} of ${all} read, ${speed} a second`,
  megabytes: (amount: string) => `${amount} MB`,
  cancel: 'Cancel',
  another: 'Another log',
  use: 'Use this traffic',
  failed: 'This could not be read: a file is gone, or this browser can’t start what reads it.',
  noRequests: 'No line of it could be read as an access log.',
  columns: 'Which column is what',
  noColumn: 'none',
  roles: {
    time: 'Time',
    user: 'User: a cookie or an id',
    address: 'Address',
    agent: 'Browser (user agent)',
    server: 'Server',
    path: 'Page',
    status: 'Status',
  } as Record<Role, string>,
  format: 'Format',
  formats: {
    combined: 'Combined',
    common: 'Common',
    nginxJson: 'nginx, as JSON',
    haproxy: 'HAProxy HTTP',
    alb: 'AWS load balancer',
    cloudFront: 'AWS CloudFront',
    iis: 'IIS (W3C)',
    caddy: 'Caddy, as JSON',
    traefik: 'Traefik',
    traefikJson: 'Traefik, as JSON',
    csv: 'CSV',
    tsv: 'TSV',
  } as Record<FormatName, string>,
});

/** So many bytes: "12.3 MB". */
export const megabytes = (bytes: number): string => logWords.megabytes(tenths(bytes / 1e6));
