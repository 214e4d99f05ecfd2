package io.archloom.file;

import io.archloom.model.Design;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps an unsaved design where a killed process leaves it: at most a second after an edit it is on disk, in a folder
/// of the user's, apart from the design's own file. A clean save or close forgets it.
public final class Recovery implements AutoCloseable {
    private static final long DELAY_MILLIS = 500;
    private static final String HEAD = "# Unsaved work, kept by Archloom. ";

    private final Path journal;
    private final AtomicReference<Optional<Pending>> pending = new AtomicReference<>(Optional.empty());
    private final ScheduledExecutorService writer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("recovery").factory());

    private record Pending(DesignFile file, Design design) {}

    /// What an earlier run left.
    ///
    /// @param journal where it lies
    /// @param file    the design's own file, if it had one
    /// @param design  the design as it was last
    public record Left(Path journal, Optional<Path> file, Design design) {
        /// Forgets it.
        public void discard() {
            try {
                Files.deleteIfExists(journal);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// @param folder where journals are kept; made when it is missing
    public Recovery(Path folder) throws IOException {
        Files.createDirectories(folder);
        journal = folder.resolve("design-" + ProcessHandle.current().pid() + "-" + Long.toHexString(System.nanoTime())
                + DesignFile.SUFFIX);
    }

    /// Journals that no living process writes.
    public static List<Left> leftIn(Path folder) throws IOException {
        var found = new ArrayList<Left>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(f -> isAbandoned(f.getFileName().toString())).sorted().toList()) {
                if (DesignFile.open(file) instanceof Opened.Readable(var design, _, var document, _)) {
                    found.add(new Left(file, ownFile(document.text()), design));
                }
            }
        }
        return found;
    }

    private static boolean isAbandoned(String name) {
        var parts = name.split("-");
        return name.startsWith("design-") && name.endsWith(DesignFile.SUFFIX) && parts.length == 3
                && parts[1].matches("\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(parts[1])).filter(ProcessHandle::isAlive).isEmpty();
    }

    private static Optional<Path> ownFile(String text) {
        var line = text.lines().findFirst().orElse("");
        return line.startsWith(HEAD) && line.length() > HEAD.length()
                ? Optional.of(Path.of(line.substring(HEAD.length()))) : Optional.empty();
    }

    /// The design has changed. Returns at once.
    public void changed(DesignFile file, Design design) {
        if (pending.getAndSet(Optional.of(new Pending(file, design))).isEmpty()) {
            writer.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void write() {
        pending.getAndSet(Optional.empty()).ifPresent(p -> {
            var own = p.file().path().map(path -> path.toAbsolutePath().toString()).orElse("");
            try {
                AtomicFile.write(journal, (HEAD + own + "\n" + Opened.newText(p.design()))
                        .getBytes(StandardCharsets.UTF_8));
            } catch (IOException _) {
                // the journal is a second net: a full disk must not disturb the user's own saving
            }
        });
    }

    /// The design is saved, or given up: nothing is left to recover.
    public void forget() {
        writer.execute(() -> {
            pending.set(Optional.empty());
            try {
                Files.deleteIfExists(journal);
            } catch (IOException _) {
                // it will be offered once more, which loses nothing
            }
        });
    }

    /// Writes what is pending and stops. What was not saved stays for the next start.
    @Override public void close() {
        writer.shutdownNow();
        try {
            writer.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        write();
    }
}
