// An unpacked application in dist/, with the Electron of ELECTRON_DIST where that is set.
import { existsSync } from 'node:fs';
import { tool } from './steps.mjs';

const { ELECTRON_DIST } = process.env;
const own = ELECTRON_DIST && existsSync(ELECTRON_DIST) ? [`-c.electronDist=${ELECTRON_DIST}`] : [];
process.exit(await tool('electron-builder', ['--dir', ...own]));
