// How Chromium is started, for tests and measurements.
export const launchOptions = {
  // Debian's package: no browser is downloaded.
  executablePath: process.env.MUSTER_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};
