/** Holds the place of the page until it is written. */
export default function PrintPreview() {
  return <main id="content" />;
}
