package io.archloom.cli;

import io.archloom.problem.Problem;
import io.archloom.value.Value;
import io.archloom.yaml.YamlDocument;
import io.archloom.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The problems that are known and accepted: what `validate --format json` printed at an earlier time.
///
/// A problem is known by its rule and its element, not by its line or words. Of two on the same element, a baseline with
/// one knows one.
final class Baseline {
    static final Baseline NONE = new Baseline(Map.of());

    private final Map<String, List<String>> identities;

    private Baseline(Map<String, List<String>> identities) {
        this.identities = identities;
    }

    static Baseline read(String file) throws Unreadable {
        var path = Input.path(file);
        if (Files.isDirectory(path)) {
            throw Unreadable.because("input.folder", file);
        }
        try {
            if (YamlReader.read(Files.readAllBytes(path), file) instanceof YamlDocument document
                    && document.value() instanceof Value.MapOf map && map.get("files").orElse(Value.NULL) instanceof Value.ListOf files) {
                var identities = new HashMap<String, List<String>>();
                files.items().forEach(item -> text(item, "file").ifPresent(name -> identities.put(name, problems(item))));
                return new Baseline(identities);
            }
        } catch (IOException e) {
            throw Input.unreadable(file, e);
        }
        throw Unreadable.because("baseline.other", file);
    }

    private static List<String> problems(Value file) {
        return file instanceof Value.MapOf map && map.get("problems").orElse(Value.NULL) instanceof Value.ListOf problems
                ? problems.items().stream().flatMap(problem -> text(problem, "identity").stream()).toList() : List.of();
    }

    private static Optional<String> text(Value value, String name) {
        return value instanceof Value.MapOf map ? map.get(name).flatMap(Value::asText) : Optional.empty();
    }

    /// Which of a file's problems are known, one answer for each.
    List<Boolean> known(String file, List<Problem> problems) {
        var left = new ArrayList<>(of(file));
        return problems.stream().map(problem -> left.remove(problem.identity())).toList();
    }

    /// A pipeline may name files in another way than whoever wrote the baseline: then the last part of the path decides, if
    /// only one file has it.
    private List<String> of(String file) {
        var exact = identities.get(file);
        if (exact != null) {
            return exact;
        }
        var same = identities.keySet().stream().filter(name -> last(name).equals(last(file))).toList();
        return same.size() == 1 ? identities.get(same.getFirst()) : List.of();
    }

    private static String last(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
