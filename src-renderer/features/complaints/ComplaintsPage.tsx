/** Holds the place of the page until it is written. */
export default function ComplaintsPage() {
  return <main id="content" />;
}
