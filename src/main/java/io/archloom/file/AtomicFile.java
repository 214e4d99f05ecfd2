package io.archloom.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Replaces a file as a whole: a reader, and whoever comes after a crash, sees the old content or the new, never a part.
public final class AtomicFile {
    private AtomicFile() {}

    /// Writes `content` beside `file`, forces it to the disk and renames it over `file`. A link is followed, so that
    /// what it leads to is replaced and the link stays.
    public static void write(Path file, byte[] content) throws IOException {
        var target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var beside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".tmp");
        try {
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            keepPermissions(target, beside);
            try {
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException _) {
                Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// The same, after the old content was copied to `file` with `~` at its end.
    public static void writeWithBackup(Path file, byte[] content) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, backupOf(file), StandardCopyOption.REPLACE_EXISTING, LinkOption.NOFOLLOW_LINKS);
        }
        write(file, content);
    }

    public static Path backupOf(Path file) {
        return file.resolveSibling(file.getFileName() + "~");
    }

    /// Temporary files are made readable by their owner only; a design is as readable as it was, or as a new file is.
    private static void keepPermissions(Path target, Path beside) throws IOException {
        var view = Files.getFileStore(beside).supportsFileAttributeView("posix");
        if (view) {
            Files.setPosixFilePermissions(beside, Files.exists(target) ? Files.getPosixFilePermissions(target)
                    : java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
        }
    }
}
