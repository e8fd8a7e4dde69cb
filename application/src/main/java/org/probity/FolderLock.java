package org.probity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Says that a process uses the data folder. The operating system takes it back when the process is killed. */
record FolderLock(FileChannel file, FileLock lock) implements AutoCloseable {

    /** The lock, or nothing when another holds it. */
    @SuppressWarnings("resource") // the channel lives as long as the lock
    static Optional<FolderLock> on(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = file.tryLock();
            if (lock != null) {
                return Optional.of(new FolderLock(file, lock));
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // as good as held by another
        }
        file.close();
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
