// Loaded before a child's own code: when the parent is gone (its channel closes), the child is asked to end.
import process from 'node:process';

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
