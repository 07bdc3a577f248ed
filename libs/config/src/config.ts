import type { LogLevel } from './variables.js';

/** Who is let in: anyone on this machine, holders of listed tokens, or holders of tokens of an issuer. */
export type Access =
  | { readonly kind: 'loopback' }
  | { readonly kind: 'tokens'; readonly file: string }
  | { readonly kind: 'issuer'; readonly jwks: string; readonly issuer: string; readonly audience: string };

/** The settings in force, frozen; the class is what Nest injects them by. */
export class Config {
  readonly port: number;
  readonly host: string;
  /** Folder of the embedded stores. */
  readonly data: string;
  /** Undefined: start empty. */
  readonly sample: string | undefined;
  readonly homeRegion: string;
  readonly access: Access;
  readonly operationsPerMinute: number;
  readonly logLevel: LogLevel;

  constructor(settings: Readonly<Pick<Config, keyof Config>>) {
    this.port = settings.port;
    this.host = settings.host;
    this.data = settings.data;
    this.sample = settings.sample;
    this.homeRegion = settings.homeRegion;
    this.access = Object.freeze(settings.access);
    this.operationsPerMinute = settings.operationsPerMinute;
    this.logLevel = settings.logLevel;
    Object.freeze(this);
  }
}
