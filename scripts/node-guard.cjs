// Plain CommonJS for old Nodes: says what to do where npm's own Node 24 package did not arrive.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  console.error(
    `Keyfolio needs Node 22 or newer, and this is ${process.version}. On Linux x64/arm64 and Windows x64 \`npm ci\` brings its own Node 24; ` +
      'run `npm ci` again (a download may have failed). On a Mac, install Node 22 or newer.',
  );
  process.exit(1);
}
