/** A mail as it is pasted: what its headers say, and the rest. */
export interface PastedMail {
  readonly title: string | null;
  readonly from: string | null;
  /** `2026-11-22`, and `14:30` where the header has a time. */
  readonly day: string | null;
  readonly time: string | null;
  readonly body: string;
}

const headers: readonly (readonly [keyof Headers, RegExp])[] = [
  ['from', /^\s*(?:from|von|发件人)\s*[:：]\s*(.+)$/i],
  ['subject', /^\s*(?:subject|betreff|主题|主旨)\s*[:：]\s*(.+)$/i],
  ['date', /^\s*(?:date|sent|datum|gesendet|日期|发送时间|时间)\s*[:：]\s*(.+)$/i],
  ['other', /^\s*(?:to|cc|bcc|an|reply-to|importance|收件人|抄送|重要性)\s*[:：]\s*(.*)$/i],
];
interface Headers {
  from?: string;
  subject?: string;
  date?: string;
  other?: string;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The calendar day and time a header names, as it stands there; null when it cannot be read. */
function readDate(text: string | undefined): { day: string | null; time: string | null } {
  if (!text) return { day: null, time: null };
  const clock = /(\d{1,2}):(\d{2})/.exec(text);
  const time = clock ? `${two(Number(clock[1]))}:${clock[2]}` : null;
  const plain = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
  if (plain) return { day: `${plain[1]}-${two(Number(plain[2]))}-${two(Number(plain[3]))}`, time };
  // The zone is left out: the day and hour that the writer saw are what people remember.
  const parsed = new Date(text.replace(/\s*(?:[+-]\d{4}|GMT|UTC|\([^)]*\)).*$/, ''));
  if (Number.isNaN(parsed.getTime())) return { day: null, time: null };
  const day = `${parsed.getFullYear()}-${two(parsed.getMonth() + 1)}-${two(parsed.getDate())}`;
  return { day, time };
}

/** Reads From, Subject and Date at the head of a pasted mail, in English, German or Chinese; null when it has no such head. */
export function readMail(pasted: string): PastedMail | null {
  const lines = pasted.replaceAll('\r\n', '\n').trimStart().split('\n');
  const found: Headers = {};
  let at = 0;
  for (; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() === '') break;
    const known = headers.find(([, pattern]) => pattern.test(line));
    if (!known) break;
    found[known[0]] ??= known[1].exec(line)?.[1]?.trim() ?? '';
  }
  if (!found.subject && !found.from) return null;
  return {
    title: found.subject || null,
    from: found.from || null,
    ...readDate(found.date),
    body: lines.slice(at).join('\n').trim(),
  };
}
