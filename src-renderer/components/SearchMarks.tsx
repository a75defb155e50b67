import { type Mark, partsOf } from '../app/shell/marked';
import classes from './SearchMarks.module.css';

/** A text with the parts set off that were searched for. */
export function SearchMarks({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return partsOf(text, marks).map((part) =>
    part.hit ? (
      <u key={part.at} className={classes.hit}>
        {part.text}
      </u>
    ) : (
      part.text
    ),
  );
}
