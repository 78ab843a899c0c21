// Renders the icons of the Teams app from their drawings; run as a program it writes them beside the drawings.
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/** The icons and their sizes in pixels, as Teams wants them. */
export const iconSizes = { 'icon-color': 192, 'icon-outline': 32 } as const

export type IconName = keyof typeof iconSizes

/** Where a file of the app is. */
export function fileOfApp(name: string): string {
  return fileURLToPath(new URL(`../../../deploy/teams/${name}`, import.meta.url))
}

/** An icon's drawing, rendered. */
export function renderIcon(name: IconName): sharp.Sharp {
  return sharp(fileOfApp(`${name}.svg`), { density: 288 }).resize(iconSizes[name], iconSizes[name])
}

if (argv[1] === fileURLToPath(import.meta.url))
  for (const name of Object.keys(iconSizes) as IconName[])
    await renderIcon(name)
      .png({ compressionLevel: 9 })
      .toFile(fileOfApp(`${name}.png`))
