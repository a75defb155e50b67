// Loaded into the program with `--import`: its clock starts at KEYFOLIO_NOW, so that sample data and printed pages are the same every day.
const now = Date.now;
const ahead = Date.parse(process.env.KEYFOLIO_NOW ?? '') - now();

if (Number.isFinite(ahead)) {
  globalThis.Date = class extends Date {
    constructor(...args) {
      if (args.length === 0) super(now() + ahead);
      else super(...args);
    }
    static now() {
      return now() + ahead;
    }
  };
}
