// Whether nothing runs at installation but what package.json names in `allowScripts`.
import type { LockedPackage } from './read-lock.js'

/**
 * The problems: scripts that nobody allowed.
 * @param allowScripts of package.json: true for a package that may run scripts, false for one that must not
 */
export function checkInstallScripts(
  packages: LockedPackage[],
  allowScripts: Record<string, boolean>,
): string[] {
  return packages
    .filter(({ name, hasInstallScript }) => hasInstallScript && allowScripts[name] === undefined)
    .map(
      ({ name, version }) =>
        `${name}@${version} runs a script when installed: allow or deny it in allowScripts`,
    )
}
