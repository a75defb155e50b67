/** Holds the place of the page until it is written. */
export default function CustomerPage() {
  return <div />;
}
