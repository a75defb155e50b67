/** Holds the place of the page until it is written. */
export default function SettingsPage() {
  return <main id="content" />;
}
