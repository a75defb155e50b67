import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  randomInt,
  type ScryptOptions,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/** How much work one guess costs: memory is 128 * N * r bytes. */
export interface ScryptCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** 128 MB and about half a second a guess. Every text keeps its own figures, so these can grow. */
export const usualCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** A text that asks for more than this is no text of ours: it must not be able to stop the program. */
const memoryLimit = 1024 * 1024 * 1024;
const saltBytes = 16;
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

const derive = (secret: string, salt: Buffer, cost: ScryptCost): Promise<Buffer> => {
  const needed = 128 * cost.N * cost.r;
  if (!(needed <= memoryLimit) || !(cost.p <= 16)) return Promise.reject(new RangeError('scrypt cost'));
  const options: ScryptOptions = { ...cost, maxmem: needed + 32 * 1024 * 1024 };
  return new Promise((resolve, reject) => {
    // One form of the same letters, however the keyboard composed them.
    scrypt(secret.normalize('NFKC'), salt, keyBytes, options, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
};

const write = (bytes: Buffer): string => bytes.toString('base64url');
const read = (text: string): Buffer => Buffer.from(text, 'base64url');
const head = (cost: ScryptCost, salt: Buffer): string =>
  ['scrypt', cost.N, cost.r, cost.p, write(salt)].join('$');

interface Parsed {
  readonly cost: ScryptCost;
  readonly salt: Buffer;
  readonly rest: Buffer[];
}

/** Takes a text apart; null when it is none of ours. */
function parse(text: string): Parsed | null {
  const [kind, n, r, p, salt, ...rest] = text.split('$');
  const cost = { N: Number(n), r: Number(r), p: Number(p) };
  const powerOfTwo = Number.isInteger(Math.log2(cost.N)) && cost.N > 1;
  if (kind !== 'scrypt' || !salt || !powerOfTwo || !(cost.r >= 1) || !(cost.p >= 1)) return null;
  return { cost, salt: read(salt), rest: rest.map(read) };
}

/** `scrypt$N$r$p$salt$hash` of a password or a recovery key. */
export async function hashSecret(secret: string, cost: ScryptCost = usualCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  return `${head(cost, salt)}$${write(await derive(secret, salt, cost))}`;
}

/** Whether this is the secret that was hashed; a text that is no hash fits nothing. */
export async function fitsSecret(secret: string, hash: string): Promise<boolean> {
  const parsed = parse(hash);
  const kept = parsed?.rest[0];
  if (!parsed || kept?.length !== keyBytes) return false;
  try {
    return timingSafeEqual(await derive(secret, parsed.salt, parsed.cost), kept);
  } catch {
    return false;
  }
}

/** True when a hash was made with less work than is usual now. */
export function isWeaker(hash: string, cost: ScryptCost = usualCost): boolean {
  const parsed = parse(hash);
  return parsed !== null && parsed.cost.N * parsed.cost.r * parsed.cost.p < cost.N * cost.r * cost.p;
}

/**
 * Encrypts with AES-256-GCM under a key derived from a passphrase: `scrypt$N$r$p$salt$nonce$ciphertext and tag`.
 * @param binding what the text belongs to; it opens only with the same, so that texts cannot be exchanged
 */
export async function sealText(
  text: string,
  passphrase: string,
  binding: string,
  cost: ScryptCost = usualCost,
): Promise<string> {
  const salt = randomBytes(saltBytes);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, cost), nonce);
  cipher.setAAD(Buffer.from(binding, 'utf8'));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `${head(cost, salt)}$${write(nonce)}$${write(sealed)}`;
}

/** What was sealed, or null when the passphrase or the binding is another, or the text was touched. */
export async function openSealed(
  sealed: string,
  passphrase: string,
  binding: string,
): Promise<string | null> {
  const parsed = parse(sealed);
  const [nonce, bytes] = parsed?.rest ?? [];
  if (!parsed || nonce?.length !== nonceBytes || !bytes || bytes.length < tagBytes) return null;
  try {
    const key = await derive(passphrase, parsed.salt, parsed.cost);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(Buffer.from(binding, 'utf8'));
    decipher.setAuthTag(bytes.subarray(-tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(0, -tagBytes)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

/** Crockford's letters: none that is read as another. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new recovery key: six groups of five letters, 150 bits. */
export function newRecoveryKey(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return Array.from({ length: 6 }, group).join('-');
}

/** A recovery key as it was meant, however it was typed from paper. */
export function tidyRecoveryKey(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
