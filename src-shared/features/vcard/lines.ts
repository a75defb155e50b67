import ICAL from 'ical.js';

/** One property of a card: its name in lower case, what kind it is (`cell`, `work`), and its parts. */
export interface CardProperty {
  readonly name: string;
  readonly types: readonly string[];
  /** The parts between semicolons or commas, unescaped; one for most properties. */
  readonly values: readonly string[];
}

/** Turns the bytes of a quoted-printable text into text. */
export type DecodeBytes = (bytes: Uint8Array, charset: string) => string;

const encodings = /^(?:quoted-printable|base64|b|8bit|7bit|binary)$/i;

/**
 * Reads the lines of one card (without BEGIN and END) of vCard 2.1, 3.0 or 4.0. What is no property is left out: address books write
 * cards that no standard knows.
 */
export function cardProperties(body: string, decode: DecodeBytes): CardProperty[] {
  return unfold(body).flatMap((line) => {
    const property = readLine(line, decode);
    return property?.values.some((value) => value !== '') ? [property] : [];
  });
}

/** Lines as they were before they were broken: by a blank at the start of the next, or in quoted-printable by `=` at the end. */
function unfold(body: string): string[] {
  const lines: string[] = [];
  let open = false;
  for (const line of body.split(/\r\n|\n|\r/)) {
    const last = lines.at(-1);
    if (last !== undefined && open) lines[lines.length - 1] = last.slice(0, -1) + line;
    else if (last !== undefined && /^[ \t]/.test(line)) lines[lines.length - 1] = last + line.slice(1);
    else if (line !== '') lines.push(line);
    open = /^[^:]*quoted-printable[^:]*:/i.test(lines.at(-1) ?? '') && line.endsWith('=');
  }
  return lines;
}

function readLine(line: string, decode: DecodeBytes): CardProperty | null {
  const colon = colonOf(line);
  if (colon < 1) return null;
  const [name = '', ...parameters] = line.slice(0, colon).split(';');
  const raw = line.slice(colon + 1);
  const quoted = parameters.some((one) => /quoted-printable/i.test(one));
  const charset = parameters.map((one) => /^charset="?([^"]+)/i.exec(one)?.[1]).find(Boolean) ?? 'utf-8';
  if (/^(?:.*\.)?(?:photo|logo|sound|key)$/i.test(name)) return { name: 'photo', types: [], values: ['…'] };
  // 2.1 writes kinds without a name before them, and encodes instead of escaping.
  const kept = parameters
    .filter((one) => !/^(?:encoding|charset)=/i.test(one) && !encodings.test(one))
    .map((one) => (one.includes('=') ? one : `TYPE=${one}`));
  const value = quoted ? escapeBreaks(decode(quotedBytes(raw), charset)) : raw;
  return parse([name, ...kept].join(';'), value);
}

/** The colon that ends the name: not one inside quotes. */
function colonOf(line: string): number {
  let inQuotes = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') inQuotes = !inQuotes;
    else if (line[at] === ':' && !inQuotes) return at;
  }
  return line.indexOf(':');
}

const escapeBreaks = (text: string): string => text.replace(/\r\n?|\n/g, '\\n');

function quotedBytes(text: string): Uint8Array {
  const bytes: number[] = [];
  const plain = new TextEncoder();
  for (const part of text.split(/(=[0-9a-f]{2})/i)) {
    if (/^=[0-9a-f]{2}$/i.test(part)) bytes.push(Number.parseInt(part.slice(1), 16));
    else bytes.push(...plain.encode(part));
  }
  return Uint8Array.from(bytes);
}

/** What the library makes of a property: name, parameters, type, values. */
type Parsed = [string, Record<string, string | string[]>, string, ...unknown[]];

function parse(head: string, value: string): CardProperty | null {
  try {
    // As 3.0 for all: it unescapes alike, and reads a text where 4.0 asks for an address.
    const [name, parameters, , ...values] = ICAL.parse.property(
      `${head}:${value}`,
      ICAL.design.vcard3,
    ) as Parsed;
    const types = [parameters.type ?? []].flat().flatMap((type) => type.toLowerCase().split(','));
    return { name: name.toLowerCase(), types, values: values.flat(2).map((one) => String(one).trim()) };
  } catch {
    return null;
  }
}
