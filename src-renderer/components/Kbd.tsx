import { keyCaps } from './keys';
import classes from './marks.module.css';

/**
 * Key caps beside an action.
 * @param keys `mod+K` (Ctrl or ⌘), `shift+Enter`; a space separates keys pressed one after the other: `G C`
 */
export function Kbd({ keys }: { keys: string }) {
  return (
    <>
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className={classes.kbd}>
          {cap}
        </kbd>
      ))}
    </>
  );
}
