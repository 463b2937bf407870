import type { Hash } from '../bytes/hash.ts';
import type { Moment } from './moment.ts';
import type { Who } from './who.ts';

/** The formats that are read. */
export type FormatName =
  | 'combined'
  | 'common'
  | 'nginxJson'
  | 'haproxy'
  | 'alb'
  | 'cloudFront'
  | 'iis'
  | 'caddy'
  | 'traefik'
  | 'traefikJson'
  | 'csv'
  | 'tsv';

/** What a field of a line can be. */
export type Role = 'time' | 'user' | 'address' | 'agent' | 'server' | 'path' | 'status';

/** Which fields of a line are what, by their names; several that make up one, in order. */
export type Fields = Partial<Record<Role, readonly string[]>>;

/** Why a line could not be read. */
export type Unread = 'shape' | 'time' | 'user' | 'tooLong';

/** What of a line counts; it is filled in anew for each. */
export type Hit = Moment & {
  /** Whose it is: a hash of the cookie or field, or of address and agent. */
  user: Hash;
  who: Who;
  /** By its place in the list of servers; −1 where the line names none. */
  server: number;
  isAsset: boolean;
  /** Answered by an error of the server, or by none at all. */
  isFailed: boolean;
};

/** What becomes of a line: read into the hit, nothing to read (empty, or about the log itself), or why not. */
export type Read = 'read' | 'nothing' | Unread;

/** Reads one line after the other, of one log. */
export type Reader = {
  read(bytes: Uint8Array, from: number, to: number): Read;
  /** The fields of its lines, as far as they have names. */
  names(): readonly string[];
  /** Which of them are what. */
  fields(): Fields;
};

/** Gives the number of a server's name, by its bytes; −1 for none. */
export type ServerNumber = (bytes: Uint8Array, from: number, to: number) => number;

export type ReaderOptions = {
  hit: Hit;
  serverNumber: ServerNumber;
  /** What the user has said of the fields; the rest is known, or guessed. */
  fields: Fields;
};

/** A format: how its logs are read. `sample` are the first lines. */
export type Format = { name: FormatName; open(options: ReaderOptions, sample: readonly string[]): Reader };
