/** Holds the place of the page until it is written. */
export default function WelcomePage() {
  return <main id="content" />;
}
