import { AppError } from '@shared/rpc/errors';

const isCard = (file: File): boolean => /\.(?:vcf|vcard)$/i.test(file.name);
const isSheet = (file: File): boolean => /\.(?:csv|tsv|txt|xlsx|xlsm|xls)$/i.test(file.name);

/**
 * Makes one file of what a person chose or dropped: the cards of many files or of a folder put together, or the one spreadsheet.
 * @throws AppError `validation` with reason `many_files`, or `no_cards` for a folder with nothing in it that can be imported
 */
export async function oneFile(files: readonly File[]): Promise<File> {
  const [only] = files;
  if (only && files.length === 1) return only;
  const cards = files.filter(isCard);
  const [first] = cards;
  if (!first) {
    const [sheet, ...others] = files.filter(isSheet);
    if (!sheet) throw new AppError('validation', 'Nothing here can be imported', { reason: 'no_cards' });
    if (others.length > 0)
      throw new AppError('validation', 'One spreadsheet at a time', { reason: 'many_files' });
    return sheet;
  }
  if (cards.length === 1) return first;
  const parts: (Uint8Array<ArrayBuffer> | string)[] = [];
  for (const file of cards) parts.push(plain(new Uint8Array(await file.arrayBuffer())), '\r\n');
  return new File(parts, `${first.name} (+${cards.length - 1}).vcf`);
}

/** Sixteen-bit text cannot stand among others: it becomes UTF-8. Everything else keeps its bytes. */
function plain(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.slice(3) : bytes;
}

/** The files that were dropped, those of folders and folders in them included. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The entries are only there while the event is handled, so all are taken before anything is waited for.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesOf))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  for (;;) {
    // A folder is told in portions; an empty one is the end.
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) return files;
    files.push(...(await Promise.all(portion.map(filesOf))).flat());
  }
}
