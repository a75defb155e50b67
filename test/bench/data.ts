import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaVersion } from '@main/db/migrations';
import { openFile } from '@main/db/open';
import { ImportWriter } from '@main/jobs/import-write';
import type { PlannedRow } from '@shared/features/import/resolve';
import { fill } from './filling';

export const customerCount = 100_000;
export const salesLineCount = 1_000_000;

/** To be raised with every change of what the file is made of. */
const recipe = 1;

/** A small generator with a seed, so that every run measures the same file. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const latin =
  'Huber Keller Moreau Rossi Blauer Nordic Atlas Vogel Harbor Summit Delta Corona Lindt Garcia Novak Petrov Jansen Fischer Weber Becker Hansen Larsen Costa Silva Müller Schäfer Brückner Ångström Dubois Lefèvre'.split(
    ' ',
  );
const trades =
  'Logistics Foods Machinery Textiles Chemicals Optics Trading Electric Furniture Pharma Steel Paper Glass Marine Tools Energy Packaging Dairy Motors Plastics'.split(
    ' ',
  );
const forms = ['GmbH', 'Ltd', 'Inc', 'SA', 'AG', 'BV', 'AB', 'SpA'];
const places = '北京 上海 广州 深圳 青岛 重庆 成都 杭州 宁波 武汉 西安 南京 苏州 天津 大连 厦门'.split(' ');
const words =
  '华 宏 海 天 金 鑫 恒 泰 瑞 祥 盛 达 通 源 丰 联 创 新 科 信 德 安 康 美 佳 伟 为 业 立 远 长 沈 曾 单 解 仇'.split(
    ' ',
  );
const branches = '机械 贸易 电子 食品 化工 纺织 物流 建材 医药 汽车 光学 能源 包装 家具 钢铁'.split(' ');
const cities = ['Hamburg', 'Lyon', 'Torino', 'Oslo', 'Porto', 'Gdańsk', 'Malmö', 'Graz'];
const people = [
  'Anna',
  'Jonas',
  'Marie',
  'Lukas',
  '王芳',
  '李伟',
  '张敏',
  '刘洋',
  '陈静',
  '杨磊',
  'Ivan',
  'Sofia',
];

const surnames = '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗'.split(' ');

export interface Firm {
  readonly name: string;
  readonly code: string;
  readonly city: string;
  readonly phone: string;
  readonly person: string;
  readonly mobile: string;
  readonly second: string;
  readonly secondMobile: string;
}

/** The n-th firm: half Latin, half Chinese. */
export function firm(random: () => number, index: number): Firm {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const number = (digits: number) => String(Math.floor(random() * 10 ** digits)).padStart(digits, '0');
  const chinese = index % 2 === 1;
  return {
    name: chinese
      ? `${pick(places)}${pick(words)}${pick(words)}${pick(branches)}有限公司`
      : `${pick(latin)} ${pick(latin)} ${pick(trades)} ${pick(forms)}`,
    code: `K-${String(index).padStart(6, '0')}`,
    city: chinese ? pick(places) : pick(cities),
    phone: chinese ? `0${number(3)}-${number(8)}` : `+49 ${number(3)} ${number(7)}`,
    person: `${pick(people)} ${pick(latin)}`,
    mobile: `13${number(9)}`,
    second: chinese ? `${pick(surnames)}${pick(words)}${pick(words)}` : `${pick(people)} ${pick(latin)}`,
    secondMobile: `15${number(9)}`,
  };
}

/**
 * Makes the file that everything is measured on, once: 100,000 customers with 200,000 people, 1,000,000 sales lines and 300,000
 * activities. It is kept for the next run under a name that says what it is made of; files of earlier makings are removed.
 * @returns where it is
 */
export function makeFile(folder: string): string {
  const name = `data-${schemaVersion}-${recipe}.keyfolio`;
  const path = join(folder, name);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder))
    if (/^(data|lists)\b.*\.keyfolio/.test(old)) rmSync(join(folder, old), { force: true });
  console.log(`Making ${path}: ${customerCount} customers, once`);
  const draft = `${path}.draft`;
  for (const ending of ['', '-wal', '-shm']) rmSync(draft + ending, { force: true });
  const file = openFile(draft, { create: true });
  const random = seeded(7);
  const at = '2026-01-05T08:00:00.000Z';
  file.raw.pragma('synchronous = OFF');
  file.raw.exec('BEGIN');
  const writer = new ImportWriter(file.raw, { name: 'Bench', origin: 'bench' }, at);
  for (let index = 0; index < customerCount; index += 1) {
    const { name, code, city, phone, person, mobile, second, secondMobile } = firm(random, index);
    const tier = [null, 'iron', 'gold', 'platinum'][Math.floor(random() * 4)] ?? null;
    const planned = {
      customerId: null,
      set: { name, code, city, phone, tier, currency: 'EUR' },
      before: {},
      people: [
        { id: null, set: { name: person, mobile }, before: {} },
        { id: null, set: { name: second, mobile: secondMobile }, before: {} },
      ],
    };
    // The writer looks at these four only.
    writer.row(planned as unknown as PlannedRow, undefined);
  }
  writer.finish();
  const ids = file.raw.prepare('SELECT id FROM customers ORDER BY rowId').pluck().all() as string[];
  const sale = file.raw.prepare(
    'INSERT INTO salesLines (customerId, soldOn, product, quantity, amount, margin) VALUES (?, ?, ?, ?, ?, ?)',
  );
  for (let line = 0; line < salesLineCount; line += 1) {
    const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
    const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
    const amount = Math.floor(random() * 1_000_000);
    const id = ids[Math.floor(random() ** 2 * ids.length)];
    sale.run(
      id,
      `${2023 + (line % 3)}-${month}-${day}`,
      `P${line % 500}`,
      1 + (line % 9),
      amount,
      amount >> 2,
    );
  }
  file.raw.exec(
    `UPDATE customers SET sales12m = (SELECT sum(amount) FROM salesLines s WHERE s.customerId = customers.id),
       abcClass = CASE WHEN rowId % 10 = 0 THEN 'A' WHEN rowId % 10 < 3 THEN 'B' ELSE 'C' END`,
  );
  fill(file.raw, random);
  file.raw.exec('COMMIT');
  file.raw.pragma('wal_checkpoint(TRUNCATE)');
  file.close();
  renameSync(draft, path);
  return path;
}

/** The same firms as a CSV, for the import. */
export function makeCsv(path: string): void {
  const random = seeded(11);
  const lines = ['Code,Company,City,Phone,Contact,Mobile'];
  for (let index = 0; index < customerCount; index += 1) {
    const one = firm(random, index);
    lines.push([one.code, one.name, one.city, one.phone, one.person, one.mobile].join(','));
  }
  writeFileSync(path, lines.join('\n'));
}
