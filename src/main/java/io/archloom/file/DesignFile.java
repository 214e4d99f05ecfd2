package io.archloom.file;

import io.archloom.file.Opened.Readable;
import io.archloom.model.Design;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A design on disk: where, and what was read from there or last written. Saving gives the next one.
///
/// @param path   empty for a design that was never saved
/// @param opened what the disk held; empty when nothing was read
public record DesignFile(Optional<Path> path, Optional<Readable> opened) {
    public static final String SUFFIX = ".archloom.yaml";

    /// A design that has no file yet.
    public static final DesignFile NEW = new DesignFile(Optional.empty(), Optional.empty());

    /// A design is some kilobytes; what is larger than this is none, and is not read to its end.
    private static final int LARGEST = 40_000_000;

    /// Reads `path`; messages call it by the path as given.
    ///
    /// @throws IOException when the file cannot be read
    public static Opened open(Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            return read(in, path.toString());
        }
    }

    /// Reads the design that messages call `source`.
    ///
    /// @throws IOException when the stream cannot be read
    public static Opened read(InputStream in, String source) throws IOException {
        var bytes = in.readNBytes(LARGEST + 1);
        return bytes.length > LARGEST
                ? new Opened.Unreadable(List.of(Faults.problem(source, 1, 1, "File.TooLarge", LARGEST / 1_000_000)))
                : DesignReader.read(bytes, source);
    }

    public static DesignFile of(Path path, Readable opened) {
        return new DesignFile(Optional.of(path), Optional.of(opened));
    }

    /// The text to save for `design`: what was read, with only the changes in it.
    public String textOf(Design design) {
        return opened.map(o -> o.textOf(design)).orElseGet(() -> Opened.newText(design));
    }

    /// Whether the file on disk is another than the one that was read: somebody else wrote it.
    public boolean isChangedOnDisk() throws IOException {
        return path.isPresent() && opened.isPresent() && Files.exists(path.get())
                && !Files.readString(path.get()).equals(opened.get().document().text());
    }

    /// Saves `design` at `target`, atomically and with a backup of what was there; an unchanged text is not written.
    ///
    /// @throws IOException when it cannot be written; the old file is then untouched
    public DesignFile save(Design design, Path target) throws IOException {
        var text = textOf(design);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean same = Files.exists(target) && Arrays.equals(Files.readAllBytes(target), bytes);
        if (!same) {
            AtomicFile.writeWithBackup(target, bytes);
        }
        var read = DesignReader.read(text, target.toString());
        // the text was made by this program from a valid design, so it reads; the design kept is the one in memory
        return read instanceof Readable readable ? of(target, new Readable(design, readable.problems(),
                readable.document(), false)) : new DesignFile(Optional.of(target), Optional.empty());
    }
}
