/** Holds the place of the page until it is written. */
export default function ImportPage() {
  return <main id="content" />;
}
