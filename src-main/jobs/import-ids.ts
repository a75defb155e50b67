import { randomBytes } from 'node:crypto';

const pool = 16_384;

/**
 * Makes UUIDv7 ids in rising order, for many records at once: asking the system for random bytes for each of some hundred thousand
 * records would take longer than writing them. The 31 bits behind the time count up from a random start (RFC 9562, method 1).
 */
export function bulkIds(now: () => number = Date.now): () => string {
  let bytes = Buffer.alloc(0);
  let at = 0;
  let time = 0;
  let count = 0;
  const random = (length: number): string => {
    if (at + length > bytes.length) {
      bytes = randomBytes(pool);
      at = 0;
    }
    at += length;
    return bytes.toString('hex', at - length, at);
  };
  return () => {
    const present = now();
    if (present > time) {
      time = present;
      count = Number.parseInt(random(4), 16) & 0x3fffffff;
    } else count += 1;
    // The counter is spent after a thousand million ids in one millisecond; the time then runs ahead by one.
    if (count > 0x7fffffff) {
      time += 1;
      count = 0;
    }
    const stamp = time.toString(16).padStart(12, '0');
    // 31 bits: 12 behind the version, 14 behind the variant, the last 5 and 43 random ones at the end.
    const high = (count >>> 19).toString(16).padStart(3, '0');
    const middle = (0x8000 | ((count >>> 5) & 0x3fff)).toString(16);
    const low = ((count & 0x1f) << 3).toString(16).padStart(2, '0');
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${high}-${middle}-${low}${random(5)}`;
  };
}
