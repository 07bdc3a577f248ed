import { createHash, timingSafeEqual } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigError, variables, type Mistake } from '@liantu/config';
import type { Logger } from '@liantu/observability';
import { Authenticator, bearerToken } from './authenticator.js';
import { ROLES, type Caller } from './caller.js';

const entry = z.strictObject({
  name: z.string().min(1).max(200),
  role: z.enum(ROLES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/i, 'is the SHA-256 of the token, 64 hexadecimal digits'),
});

interface Holder {
  readonly caller: Caller;
  readonly digest: Buffer;
}

/** Bearer tokens listed by their hashes in a JSON file, read again when it changes. */
export class TokensFile extends Authenticator {
  private constructor(
    private readonly path: string,
    private readonly logger: Logger,
    private holders: readonly Holder[],
    private version: string,
  ) {
    super();
  }

  /** Fails with a ConfigError that names every mistake in the file. */
  static async open(path: string, logger: Logger): Promise<TokensFile> {
    const version = await versionOf(path).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      throw mistaken([`cannot be read (${why}); allowed is ${variables.LIANTU_TOKENS_FILE.allowed}`]);
    });
    return new TokensFile(path, logger, await readHolders(path), version);
  }

  /** Compares with every hash, in the same time wherever the match stands. */
  override async authenticate(authorization: string | undefined): Promise<Caller | undefined> {
    await this.readAgainWhenChanged();
    const token = bearerToken(authorization);
    if (token === undefined) return undefined;
    const digest = createHash('sha256').update(token).digest();
    return this.holders.filter((holder) => timingSafeEqual(holder.digest, digest))[0]?.caller;
  }

  /** A file that cannot be read leaves the former list in force, and says so in the log. */
  private async readAgainWhenChanged(): Promise<void> {
    try {
      const version = await versionOf(this.path);
      if (version === this.version) return;
      this.version = version;
      this.holders = await readHolders(this.path);
      this.logger.info({ tokens: this.holders.length }, 'The tokens were read again');
    } catch (error) {
      this.logger.error({ err: error }, 'The tokens file cannot be read; the former list stays in force');
    }
  }
}

const versionOf = async (path: string): Promise<string> => {
  const { mtimeMs, size, ino } = await stat(path);
  return [mtimeMs, size, ino].join(' ');
};

const readHolders = async (path: string): Promise<readonly Holder[]> => {
  const listed: unknown = parseJson(await readFile(path, 'utf8'));
  const list = z.array(entry).min(1).safeParse(listed);
  if (!list.success)
    throw mistaken(
      list.error.issues.map(({ path: at, message }) => `${at.join('.') || 'the list'}: ${message}`),
    );
  const twins = [
    ...repeated(list.data.map(({ name }) => name)),
    ...repeated(list.data.map(({ sha256 }) => sha256)),
  ];
  if (twins.length > 0) throw mistaken(twins.map((twin) => `${twin} is listed twice`));
  return list.data.map(({ name, role, sha256 }) => ({
    caller: { name, role },
    digest: Buffer.from(sha256, 'hex'),
  }));
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw mistaken(['not JSON; it holds a list of {"name", "role", "sha256"}']);
  }
};

const repeated = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, index) => texts.indexOf(text) !== index);

const mistaken = (messages: readonly string[]): ConfigError =>
  new ConfigError(messages.map((message): Mistake => ({ variable: 'LIANTU_TOKENS_FILE', message })));
