import { contextBridge, ipcRenderer } from 'electron';

/** The whole of what a page can reach: calls by name, pushed changes, and native menu entries. */
contextBridge.exposeInMainWorld('keyfolio', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke('keyfolio:call', name, input),
  onChanged: (listener: (change: unknown) => void) => listen('keyfolio:changed', listener),
  onMenu: (listener: (command: unknown) => void) => listen('keyfolio:menu', listener),
});

function listen(channel: string, listener: (value: unknown) => void): () => void {
  const forward = (_event: unknown, value: unknown) => listener(value);
  ipcRenderer.on(channel, forward);
  return () => void ipcRenderer.removeListener(channel, forward);
}
