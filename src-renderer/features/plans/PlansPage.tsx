/** Holds the place of the page until it is written. */
export default function PlansPage() {
  return <div />;
}
