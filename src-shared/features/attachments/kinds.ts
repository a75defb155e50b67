import type { Preview } from './model';

const starts: readonly (readonly [mime: string, at: number, bytes: string])[] = [
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/gif', 0, 'GIF8'],
  ['image/webp', 8, 'WEBP'],
  ['application/pdf', 0, '%PDF-'],
];

const byEnding: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  md: 'text/plain',
  log: 'text/plain',
  csv: 'text/csv',
  eml: 'message/rfc822',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  zip: 'application/zip',
  vcf: 'text/vcard',
};

/** What opens without harm in the program the system has for it. Everything else is saved and opened by the person, knowing what it is. */
const harmless = new Set(
  'pdf png jpg jpeg gif webp bmp tif tiff heic txt md csv log doc docx xls xlsx ppt pptx odt ods odp rtf wps et dps ofd eml msg vcf mp3 m4a wav mp4 mov'.split(
    ' ',
  ),
);

/** The last part of a file's name, in small letters; empty where it has none. */
export const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** True when a click may hand the file to the system; macros and programs are not among these. */
export const mayOpen = (name: string): boolean => harmless.has(endingOf(name));

/**
 * What a file is: by its first bytes where pictures and PDFs claim to be one, by its name's ending otherwise.
 * @param head at least the first sixteen bytes
 */
export function mimeOf(name: string, head: Uint8Array): string {
  const text = String.fromCharCode(...head.subarray(0, 16));
  const known = starts.find(([, at, bytes]) => text.startsWith(bytes, at));
  return known?.[0] ?? byEnding[endingOf(name)] ?? 'application/octet-stream';
}

/** How a file is shown in the program; null where only its name is. */
export function previewOf(mime: string): Preview | null {
  if (mime.startsWith('image/')) return 'image';
  if (mime === 'application/pdf') return 'pdf';
  return mime.startsWith('text/') || mime === 'message/rfc822' ? 'text' : null;
}

/** A name that every system can keep: no folders, no signs that mean something to one, not too long, its ending kept. */
export function safeName(name: string): string {
  const bare = name.split(/[\\/]/).at(-1) ?? '';
  const clean = bare
    .replace(/[\p{Cc}<>:"|?*\u202a-\u202e\u2066-\u2069]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  if (clean === '') return 'file';
  const ending = endingOf(clean);
  const most = 120;
  return clean.length <= most ? clean : `${clean.slice(0, most - ending.length - 1)}.${ending}`;
}
