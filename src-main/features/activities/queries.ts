import type { OpenRisk, TimelineEntry, TimelineKind } from '@shared/features/activities/model';
import { activityKinds } from '@shared/features/activities/model';
import { type RawBuilder, sql } from 'kysely';
import type { AnyDb, ReadDb } from '../../db/tables';

export interface TimelineQuestion {
  readonly customerId: string;
  readonly kinds?: readonly TimelineKind[] | undefined;
  readonly text?: string | undefined;
  readonly before?: { readonly at: string; readonly key: string } | undefined;
  readonly limit: number;
}

type Part = RawBuilder<unknown>;
const local = (column: string) => sql.raw(`strftime('%Y-%m-%dT%H:%M:%S', ${column}, 'localtime')`);
const nobody = sql.raw('NULL AS contactId, NULL AS contactName');
const bare = sql.raw('NULL AS minutes, NULL AS closedOn');

/** An entry without a time stands where it was written down, if that was the same day, and at noon otherwise. */
const activities = (customerId: string): Part => sql`
  SELECT a.kind, a.id, 'a' || a.id AS key,
    a.happenedOn || 'T' || coalesce(a.happenedAt || ':00',
      CASE WHEN date(a.createdAt, 'localtime') = a.happenedOn THEN time(a.createdAt, 'localtime') ELSE '12:00:00' END) AS at,
    a.happenedAt IS NOT NULL AS timed, a.title, a.body AS text, NULL AS what, a.byId, a.byName, a.contactId,
    p.name AS contactName, a.version, a.minutes, a.closedOn, 0 AS count, NULL AS toId
  FROM activities a LEFT JOIN contacts p ON p.id = a.contactId
  WHERE a.customerId = ${customerId} AND a.deletedAt IS NULL`;

const tasks = (customerId: string): Part => sql`
  SELECT 'task', t.id, 't' || t.id, t.doneOn || 'T' || CASE WHEN date(t.updatedAt, 'localtime') = t.doneOn
      THEN time(t.updatedAt, 'localtime') ELSE '12:00:00' END, 0, t.title, t.note, NULL, t.ownerId, NULL, t.contactId,
    p.name, t.version, NULL, NULL, 0, NULL
  FROM tasks t LEFT JOIN contacts p ON p.id = t.contactId
  WHERE t.customerId = ${customerId} AND t.deletedAt IS NULL AND t.doneOn IS NOT NULL`;

const steps = {
  received: 'receivedAt',
  acknowledged: 'acknowledgedAt',
  investigating: 'investigatingAt',
  solution_offered: 'offeredAt',
  settled: 'settledAt',
  followed_up: 'followedUpAt',
  closed: 'closedAt',
} as const;

const complaints = (customerId: string): Part =>
  sql.join(
    Object.entries(steps).map(
      ([status, column]) => sql`
  SELECT 'complaint', c.id, 'c' || c.id || ${status}, ${local(`c.${column}`)}, 1, c.number || ' ' || c.title, NULL, ${status},
    c.ownerId, NULL, c.contactId, (SELECT p.name FROM contacts p WHERE p.id = c.contactId), c.version, ${bare}, 0, NULL
  FROM complaints c WHERE c.customerId = ${customerId} AND c.deletedAt IS NULL AND c.${sql.ref(column)} IS NOT NULL`,
    ),
    sql` UNION ALL `,
  );

const plans = (customerId: string): Part => sql`
  SELECT 'plan', p.id, 'p' || p.id, ${local('p.createdAt')}, 1, p.title, NULL, 'created', p.ownerId, NULL, ${nobody}, p.version,
    ${bare}, 0, NULL FROM plans p WHERE p.customerId = ${customerId} AND p.deletedAt IS NULL
  UNION ALL
  SELECT 'plan', p.id, 'q' || h.changeNo, ${local('b.at')}, 1, p.title, NULL,
    CASE WHEN h.fields ->> '$.edition[1]' IS NOT NULL THEN 'edition' ELSE h.fields ->> '$.status[1]' END, NULL, b.byName, ${nobody}, p.version,
    ${bare}, 0, NULL
  FROM plans p JOIN changes h ON h.recordId = p.id JOIN batches b ON b.batchNo = h.batchNo
  WHERE p.customerId = ${customerId} AND h.tableName = 'plans' AND h.action = 'update' AND p.deletedAt IS NULL AND h.effect = 0
    AND (h.fields ->> '$.status[1]' IS NOT NULL OR h.fields ->> '$.edition[1]' IS NOT NULL)`;

const handovers = (customerId: string): Part => sql`
  SELECT 'handover', o.id, 'h' || o.id, ${local('o.createdAt')}, 1, NULL, o.note, NULL, o.fromId, NULL, ${nobody}, o.version, ${bare},
    0, o.toId FROM handovers o WHERE o.customerId = ${customerId} AND o.deletedAt IS NULL`;

/** Acts on the file: what has an entry of its own above is not told again. */
const acts = (customerId: string, kind: 'merge' | 'edit'): Part => sql`
  SELECT ${kind}, b.id, 'b' || b.batchNo, ${local('b.at')}, 1, NULL, NULL, b.label, NULL, b.byName, ${nobody}, 0, ${bare}, count(*), NULL
  FROM changes h JOIN batches b ON b.batchNo = h.batchNo
  WHERE h.changeNo IN (SELECT changeNo FROM changes WHERE recordId = ${customerId}
      UNION ALL SELECT changeNo FROM changes WHERE parentId = ${customerId}
      UNION ALL SELECT changeNo FROM changes WHERE parentId IN (SELECT id FROM plans WHERE customerId = ${customerId}
        UNION ALL SELECT id FROM complaints WHERE customerId = ${customerId}))
    AND (h.effect <> 1 OR b.kind <> 'do') AND b.label ${kind === 'merge' ? sql`=` : sql`<>`} 'duplicates.merge'
    AND h.tableName NOT IN ('activities', 'tasks', 'handovers', 'sealedNotes')
    AND b.label NOT IN ('customers.handOver', 'complaints.create', 'complaints.setStatus', 'plans.create')
  GROUP BY b.batchNo`;

/** A page of a customer's timeline; one more than asked for tells that there are older ones. */
export async function timelineOf(db: ReadDb, question: TimelineQuestion): Promise<TimelineEntry[]> {
  const { customerId, kinds, text, before, limit } = question;
  const wanted = (kind: TimelineKind) => !kinds || kinds.includes(kind);
  const parts: Part[] = [];
  const ownKinds = activityKinds.filter(wanted);
  // First, as it names the columns; without a kind of its own it finds nothing.
  parts.push(
    ownKinds.length === activityKinds.length
      ? activities(customerId)
      : sql`${activities(customerId)} AND a.kind IN (SELECT value FROM json_each(${JSON.stringify(ownKinds)}))`,
  );
  if (wanted('task')) parts.push(tasks(customerId));
  if (wanted('complaint')) parts.push(complaints(customerId));
  if (wanted('plan')) parts.push(plans(customerId));
  if (wanted('handover')) parts.push(handovers(customerId));
  if (wanted('merge')) parts.push(acts(customerId, 'merge'));
  if (wanted('edit')) parts.push(acts(customerId, 'edit'));
  const like = text?.trim() ? `%${text.trim().replace(/[\\%_]/g, '\\$&')}%` : null;
  const matching = like
    ? sql`AND (e.title LIKE ${like} ESCAPE '\\' OR e.text LIKE ${like} ESCAPE '\\' OR e.contactName LIKE ${like} ESCAPE '\\')`
    : sql``;
  const older = before ? sql`AND (e.at, e.key) < (${before.at}, ${before.key})` : sql``;
  type Row = Omit<TimelineEntry, 'timed'> & { timed: number };
  const found = await sql<Row>`
    SELECT * FROM (${sql.join(parts, sql` UNION ALL `)}) e WHERE e.at IS NOT NULL ${older} ${matching}
    ORDER BY e.at DESC, e.key DESC LIMIT ${limit + 1}`.execute(db as unknown as AnyDb);
  return found.rows.map((row) => ({ ...row, timed: row.timed === 1 }));
}

export const openRisksOf = (db: ReadDb, customerId: string): Promise<OpenRisk[]> =>
  db
    .selectFrom('activities')
    .select(['id', 'version', 'customerId', 'title', 'body', 'happenedOn'])
    .where('customerId', '=', customerId)
    .where('kind', '=', 'risk')
    .where('closedOn', 'is', null)
    .where('deletedAt', 'is', null)
    .orderBy('happenedOn', 'desc')
    .execute();

/** A customer in sight that is not in the recycle bin, with its owner. */
export const customerOf = (db: ReadDb, id: string) =>
  db
    .selectFrom('customers')
    .select(['id'])
    .where('id', '=', id)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
