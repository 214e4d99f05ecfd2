package io.archloom.file;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The folder that a design is exported into: a template, and the code of its functions.
///
/// A template that is there and says something else is never replaced, and a file of code never written twice: both are
/// the user's. Everything is checked before anything is written, so that a refusal leaves the folder as it was; nothing is
/// written outside it.
///
///     switch (new ExportFolder(folder).write("template.yaml", text, code)) {
///         case Written(var files, var kept) -> …
///         case Differs(var template, var difference) -> …
///         case Refused(var path, var reason) -> …
///     }
public record ExportFolder(Path folder) {
    /// Comparing takes time with the product of both lengths.
    private static final int MOST_COMPARED_LINES = 20_000;
    private static final int CONTEXT_LINES = 3;
    private static final Pattern PART = Pattern.compile("[^/\\\\:*?\"<>|\\p{Cntrl}]+");

    /// What came of an export.
    public sealed interface Result {}

    /// Everything is there.
    ///
    /// @param written what is new, code first, in order
    /// @param kept    what was there already: the same template, and code, whatever it says
    public record Written(List<Path> written, List<Path> kept) implements Result {
        public Written {
            written = List.copyOf(written);
            kept = List.copyOf(kept);
        }
    }

    /// The template is there and says something else. Nothing was written.
    ///
    /// @param difference from the file to what would be written, as a unified diff; empty when they are too long to compare
    public record Differs(Path template, Optional<String> difference) implements Result {}

    /// A file cannot be written. Nothing was.
    public record Refused(Path file, Reason reason) implements Result {}

    /// Why a file is not written.
    public enum Reason {
        /// Its path, or a link on it, leads out of the folder.
        OUTSIDE,
        /// Something that is no file has its name, or something that is no folder the name of its folder.
        IN_THE_WAY
    }

    /// Writes `template` under the name `name`, and of `code` (texts by path within the folder, with `/`) what is missing.
    /// The folder is made when it does not exist.
    ///
    /// @throws IOException when a file cannot be read or written
    public Result write(String name, String template, Map<String, String> code) throws IOException {
        return write(Map.of(name, template), code);
    }

    /// The same with several templates, by name: all of them or none.
    public Result write(Map<String, String> templates, Map<String, String> code) throws IOException {
        var all = new LinkedHashMap<String, String>(code);
        all.keySet().removeAll(templates.keySet());
        var root = existing(folder.toAbsolutePath().normalize());
        for (var path : all.keySet()) {
            var refused = refused(path, root);
            if (refused.isPresent()) {
                return refused.get();
            }
        }
        for (var template : templates.entrySet()) {
            var fault = refused(template.getKey(), root);
            if (fault.isPresent()) {
                return fault.get();
            }
            var target = folder.resolve(template.getKey());
            if (Files.exists(target)) {
                var old = new String(Files.readAllBytes(target), StandardCharsets.UTF_8);
                if (!old.lines().toList().equals(template.getValue().lines().toList())) {
                    return new Differs(target, difference(template.getKey(), old, template.getValue()));
                }
            }
        }
        var written = new ArrayList<Path>();
        var kept = new ArrayList<Path>();
        makeFolders(folder);
        for (var file : all.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue(), Files.exists(folder.resolve(file.getKey())) ? kept : written);
        }
        // templates come last: they never name code that is not there
        for (var template : templates.entrySet()) {
            var target = folder.resolve(template.getKey());
            write(target, template.getValue(), Files.exists(target) ? kept : written);
        }
        return new Written(written, kept);
    }

    private void write(Path file, String text, List<Path> list) throws IOException {
        list.add(file);
        if (!Files.exists(file)) {
            makeFolders(file.getParent());
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void makeFolders(Path path) throws IOException {
        try {
            Files.createDirectories(path);
        } catch (FileAlreadyExistsException e) {
            throw new NotDirectoryException(e.getFile());
        }
    }

    private Optional<Result> refused(String path, Path root) throws IOException {
        var parts = path.split("/", -1);
        for (var part : parts) {
            if (!PART.matcher(part).matches() || part.equals(".") || part.equals("..")) {
                return Optional.of(new Refused(Path.of(path.replaceAll("\\p{Cntrl}", "?")), Reason.OUTSIDE));
            }
        }
        var at = folder;
        for (int i = 0; i < parts.length; i++) {
            at = at.resolve(parts[i]);
            boolean last = i == parts.length - 1;
            if (Files.isSymbolicLink(at) && (!Files.exists(at) || !at.toRealPath().startsWith(root))) {
                return Optional.of(new Refused(at, Reason.OUTSIDE));
            }
            if (Files.exists(at, LinkOption.NOFOLLOW_LINKS) && !(last ? Files.isRegularFile(at) : Files.isDirectory(at))) {
                return Optional.of(new Refused(at, Reason.IN_THE_WAY));
            }
        }
        return Optional.empty();
    }

    /// The folder with its links followed as far as it exists.
    private static Path existing(Path path) throws IOException {
        var parent = path.getParent();
        return Files.exists(path) || parent == null ? path.toRealPath() : existing(parent).resolve(path.getFileName());
    }

    private static Optional<String> difference(String name, String old, String now) {
        var before = old.lines().toList();
        var after = now.lines().toList();
        if (before.size() + after.size() > MOST_COMPARED_LINES) {
            return Optional.empty();
        }
        var lines = UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, before, DiffUtils.diff(before, after), CONTEXT_LINES);
        return Optional.of(String.join("\n", lines) + "\n");
    }
}
