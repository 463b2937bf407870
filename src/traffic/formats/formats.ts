import { bytesOf } from '../bytes/text.ts';
import { alb } from './alb.ts';
import { combined, common, traefik } from './combined.ts';
import { csv, tsv } from './delimited.ts';
import type { Fields, Format, FormatName, Hit } from './format.ts';
import { haproxy } from './haproxy.ts';
import { caddy, nginxJson, traefikJson } from './json.ts';
import { cloudFront, iis } from './w3c.ts';
import { WHO } from './who.ts';

/** Every format that is read; one that says more stands before one that it could be taken for. */
export const FORMATS: readonly Format[] = [
  traefik,
  haproxy,
  alb,
  combined,
  common,
  caddy,
  traefikJson,
  nginxJson,
  cloudFront,
  iis,
  tsv,
  csv,
];

export const formatNamed = (name: FormatName): Format => FORMATS.find((format) => format.name === name) ?? combined;

export function emptyHit(): Hit {
  return {
    clock: 0,
    zone: 0,
    user: { a: 0, b: 0 },
    who: WHO.user,
    server: -1,
    isAsset: false,
    isFailed: false,
  };
}

/** A format that says more goes before one that reads more lines, if it reads at least this part of what that does. */
const NEARLY = 2 / 3;

/** Of each format the share of the first lines that it reads, the best first; those that read none are left out. */
export function recognise(sample: readonly string[], fields: Fields = {}): { name: FormatName; share: number }[] {
  const lines = sample.map(bytesOf);
  const shares = FORMATS.map((format) => {
    const reader = format.open({ hit: emptyHit(), serverNumber: () => -1, fields }, sample);
    const outcomes = lines.map((line) => reader.read(line, 0, line.length));
    const told = outcomes.filter((outcome) => outcome !== 'nothing').length;
    const read = outcomes.filter((outcome) => outcome === 'read').length;
    return { name: format.name, share: told > 0 ? read / told : 0 };
  });
  const least = NEARLY * Math.max(...shares.map(({ share }) => share));
  const isNear = (share: number): number => Number(share >= least);
  return shares
    .filter(({ share }) => share > 0)
    .sort((a, b) => isNear(b.share) - isNear(a.share) || (isNear(a.share) ? 0 : b.share - a.share));
}
