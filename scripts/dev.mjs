// Development: rebuilds and reloads on change. Needs an Electron; without one, says what to use instead.
import { findElectron } from './electron.mjs';
import { say, tool } from './steps.mjs';

const electron = findElectron();
if (!electron || electron.binding) {
  say('No current Electron is to be had here; use `npm run serve` and open the address it prints.');
  process.exit(1);
}
process.exit(await tool('electron-vite', ['dev'], { ELECTRON_EXEC_PATH: electron.executable }));
