import { join } from 'node:path';
import { starSchema } from '../warehouse/star-schema.js';
import { replaceFile, writeManifest, type Manifest } from './manifest.js';

/** Makes a manifest the dataset's, with the views of it that other tools read. */
export async function publishManifest(folder: string, manifest: Manifest): Promise<void> {
  await replaceFile(join(folder, 'views.sql'), starSchema(manifest.files));
  await writeManifest(folder, manifest);
}
