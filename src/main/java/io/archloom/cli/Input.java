package io.archloom.cli;

import io.archloom.catalog.Catalog;
import io.archloom.catalog.reader.CatalogReader;
import io.archloom.file.DesignFile;
import io.archloom.file.Opened;
import io.archloom.model.Design;
import io.archloom.problem.Problem;
import io.archloom.rules.Rules;
import io.archloom.yaml.YamlDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A design that was named on the command line, and the catalogue that holds there.
///
/// @param name  as messages and results call it
/// @param faults what is wrong with the user's own kinds and policies
/// @param newer whether a newer program wrote it, so that the design lacks what this one does not know
record Input(String name, Design design, YamlDocument document, Catalog catalog, List<Problem> faults, boolean newer) {
    /// The name of standard input on the command line.
    static final String STANDARD = "-";
    private static final int MOST_CATALOG_FAULTS = 5;

    /// The same with another design.
    Input with(Design design) {
        return new Input(name, design, document, catalog, faults, newer);
    }

    /// For results that say what there is: of a newer file, with a note, what is known.
    static Input read(String file, Console console) throws Unreadable {
        var input = judged(file, console);
        tell(input.faults, console);
        return input;
    }

    /// For results that say what is wrong: the faults of the user's own kinds and policies are among it.
    static Input judged(String file, Console console) throws Unreadable {
        var input = known(file, console);
        if (input.newer) {
            console.say("newer", input.name);
        }
        return input;
    }

    /// For results that others deploy: a newer file is refused, since something would be missing.
    static Input readWhole(String file, Console console) throws Unreadable {
        var input = known(file, console);
        if (input.newer) {
            throw Unreadable.because("input.newer", input.name);
        }
        tell(input.faults, console);
        return input;
    }

    private static Input known(String file, Console console) throws Unreadable {
        boolean standard = file.equals(STANDARD);
        var name = standard ? Words.of("standard-input") : file;
        var path = standard ? Optional.<Path>empty() : Optional.of(path(file));
        var opened = opened(name, path, console.in());
        return switch (opened) {
            case Opened.Unreadable(var problems) -> throw Unreadable.of(problems);
            case Opened.Readable(_, var problems, _, _) when !problems.isEmpty() -> throw Unreadable.of(problems);
            case Opened.Readable(var design, _, var document, var newer) -> {
                var read = own(path, console);
                yield new Input(name, design, document, read.catalog(), read.problems(), newer);
            }
        };
    }

    static Path path(String file) throws Unreadable {
        try {
            return Path.of(file);
        } catch (InvalidPathException _) {
            throw Unreadable.because("input.missing", file);
        }
    }

    private static Opened opened(String name, Optional<Path> path, InputStream standard) throws Unreadable {
        try {
            if (path.isEmpty()) {
                return DesignFile.read(standard, name);
            }
            if (Files.isDirectory(path.get())) {
                throw Unreadable.because("input.folder", name);
            }
            return DesignFile.open(path.get());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /// What keeps a file from being read.
    static Unreadable unreadable(String name, IOException fault) {
        return switch (fault) {
            case NoSuchFileException _ -> Unreadable.because("input.missing", name);
            case AccessDeniedException _ -> Unreadable.because("input.denied", name);
            default -> Unreadable.because("input.broken", name, reason(fault));
        };
    }

    /// A fault of the file system in a few words.
    static String reason(IOException fault) {
        return switch (fault) {
            // some file systems, such as that of processes, say that a file is missing when they let nobody make one
            case NoSuchFileException e when folder(e).isPresent() -> Words.of("reason.refused", folder(e).get());
            case NoSuchFileException _ -> Words.of("reason.no-folder");
            case AccessDeniedException _ -> Words.of("reason.denied");
            case FileSystemException e when e.getReason() != null -> e.getReason();
            default -> String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
        };
    }

    /// The folder of the file that is missing, where that is there.
    private static Optional<Path> folder(NoSuchFileException fault) {
        return Optional.ofNullable(fault.getFile()).map(file -> Path.of(file).toAbsolutePath().getParent()).filter(Files::isDirectory);
    }

    /// The shipped catalogue with the user's own kinds and policies, which lie beside the design and in the configuration folder.
    static Catalog catalog(Optional<Path> design, Console console) throws Unreadable {
        var read = own(design, console);
        tell(read.problems(), console);
        return read.catalog();
    }

    private static CatalogReader.Result own(Optional<Path> design, Console console) throws Unreadable {
        var own = console.folders().own(design);
        if (own.isEmpty()) {
            return new CatalogReader.Result(CatalogReader.shipped(), List.of());
        }
        try {
            return CatalogReader.read(own.catalogs(), own.policies(), Rules.written());
        } catch (UncheckedIOException e) {
            throw unreadable(String.join(", ", Stream.concat(own.catalogs().stream(), own.policies().stream()).map(Path::toString).toList()), e.getCause());
        }
    }

    private static void tell(List<Problem> problems, Console console) {
        problems.stream().limit(MOST_CATALOG_FAULTS).forEach(problem -> console.err().println(Unreadable.line(problem)));
        if (problems.size() > MOST_CATALOG_FAULTS) {
            console.say("catalog.more", problems.size() - MOST_CATALOG_FAULTS);
        }
    }
}
