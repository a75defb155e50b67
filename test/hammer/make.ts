import { openFile } from '@main/db/open';
import { directClient } from '../helpers/direct';

/** Makes a shared file with two thousand customers: `make <file>`. */
const path = process.argv[2] ?? '';
const local = openFile(path, { create: true });
const api = directClient(local, 'Founder');
for (let n = 0; n < 2000; n += 1) await api.customers.create({ name: `Customer ${n}`, notes: '0' });
local.close();
openFile(path, { shared: true }).close();
