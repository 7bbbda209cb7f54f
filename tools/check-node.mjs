/** Ends the process with one sentence when this Node is too old. Kept free of syntax that an old Node would stumble over. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tidewaiter needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}
