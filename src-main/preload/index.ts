import { contextBridge, ipcRenderer } from 'electron';

/** The whole of what a page can reach: calls by name, pushed changes, and native menu entries with which of them can be chosen. */
contextBridge.exposeInMainWorld('keyfolio', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke('keyfolio:call', name, input),
  onChanged: (listener: (change: unknown) => void) => listen('keyfolio:changed', listener),
  onMenu: (listener: (command: unknown) => void) => listen('keyfolio:menu', listener),
  offer: (commands: unknown) => ipcRenderer.send('keyfolio:offer', commands),
});

function listen(channel: string, listener: (value: unknown) => void): () => void {
  const forward = (_event: unknown, value: unknown) => listener(value);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}
