import { initials } from './initials';
import classes from './marks.module.css';

interface AvatarProps {
  readonly name: string;
  readonly size?: 'm' | 'l';
  /** True for the person at this computer. */
  readonly me?: boolean;
}

/** A person's initials in a circle; the name itself stands beside it or is its tooltip. */
export function Avatar({ name, size = 'm', me = false }: AvatarProps) {
  return (
    <span
      className={classes.avatar}
      data-size={size}
      data-me={me || undefined}
      title={name}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}
