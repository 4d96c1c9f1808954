// Tells a disk that has no room (or a quota that is used up) from other faults of files. trust.md T17.

/** Whether a fault of the file system says that there is no room. */
export function isDiskFull(fault: unknown): boolean {
  return typeof fault === 'object' && fault !== null && 'code' in fault && (fault.code === 'ENOSPC' || fault.code === 'EDQUOT');
}
