import { initials } from './initials';
import classes from './marks.module.css';

interface AvatarProps {
  readonly name: string;
  readonly size?: 'm' | 'l' | 'xl';
  /** Address of their picture, which then takes the initials' place. */
  readonly src?: string | undefined;
  /** True for the person at this computer. */
  readonly me?: boolean;
  /** False where a tooltip around it says more than the name. */
  readonly titled?: boolean;
}

/** A person's initials or picture in a circle; the name itself stands beside it or is its tooltip. */
export function Avatar({ name, size = 'm', src, me = false, titled = true }: AvatarProps) {
  return (
    <span
      className={classes.avatar}
      data-size={size}
      data-me={me || undefined}
      title={titled ? name : undefined}
      aria-hidden="true"
    >
      {src === undefined ? initials(name) : <img src={src} alt="" />}
    </span>
  );
}
