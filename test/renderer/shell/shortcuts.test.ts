import { currentCommands, registerCommands, runCommand } from '@renderer/app/commands/registry';
import {
  createMatcher,
  type KeyPress,
  matchesChord,
  sequenceMilliseconds,
} from '@renderer/app/commands/shortcuts';
import { keyCaps } from '@renderer/components/keys';
import { describe, expect, it } from 'vitest';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});
const command = (id: string, keys: string, run = () => {}) =>
  ({ id, keys, label: id, group: 'do', run }) as const;

describe('chords', () => {
  it('take Ctrl on a PC and Cmd on a Mac', () => {
    expect(matchesChord('mod+K', press('k', { ctrlKey: true }), false)).toBe(true);
    expect(matchesChord('mod+K', press('k', { ctrlKey: true }), true)).toBe(false);
    expect(matchesChord('mod+K', press('k', { metaKey: true }), true)).toBe(true);
  });

  it('tell undo from redo', () => {
    expect(matchesChord('mod+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(false);
    expect(matchesChord('mod+shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe(true);
  });

  it('leave Shift to the layout for signs', () => {
    expect(matchesChord('?', press('?', { shiftKey: true }), false)).toBe(true);
    expect(matchesChord('/', press('/'), false)).toBe(true);
    expect(matchesChord('N', press('N', { shiftKey: true }), false)).toBe(false);
  });
});

describe('sequences', () => {
  const commands = [command('go.customers', 'G C'), command('plain', 'C')];

  it('are completed by the second key in time', () => {
    const matcher = createMatcher(false);
    expect(matcher.press(press('g'), commands, 0)).toBe('pending');
    expect(matcher.press(press('c'), commands, 500)).toMatchObject({ id: 'go.customers' });
  });

  it('are forgotten after a while and after another key', () => {
    const matcher = createMatcher(false);
    matcher.press(press('g'), commands, 0);
    expect(matcher.press(press('c'), commands, sequenceMilliseconds + 1)).toMatchObject({ id: 'plain' });
    matcher.press(press('g'), commands, 0);
    expect(matcher.press(press('x'), commands, 100)).toBeNull();
    expect(matcher.press(press('c'), commands, 200)).toMatchObject({ id: 'plain' });
  });
});

describe('the registry', () => {
  it('lets a page give a command its own sense and takes it back', () => {
    const done: string[] = [];
    // A page's effects run before its frame's, so the page registers first.
    const stopPage = registerCommands([command('record.new', 'N', () => done.push('complaint'))]);
    const stopFrame = registerCommands([command('record.new', 'N', () => done.push('customer'))], 'frame');
    expect(currentCommands().filter(({ id }) => id === 'record.new')).toHaveLength(1);
    runCommand('record.new');
    stopPage();
    runCommand('record.new');
    stopFrame();
    expect(done).toEqual(['complaint', 'customer']);
    expect(runCommand('record.new')).toBe(false);
  });
});

describe('key caps', () => {
  it('are written as on the keyboard at hand', () => {
    expect(keyCaps('mod+K', false)).toEqual(['Ctrl K']);
    expect(keyCaps('mod+K', true)).toEqual(['⌘K']);
    expect(keyCaps('G C', false)).toEqual(['G', 'C']);
    expect(keyCaps('shift+Enter', false)).toEqual(['⇧ Enter']);
  });
});
