package io.archloom.importer;

import io.archloom.text.Wildcard;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A path of names as `references.yaml` writes it: `Targets.DeadLetterConfig` is every path that begins so. A `*` in a name
/// stands for any letters, `**` for any number of names; nothing at all for every path.
record PathPattern(List<Pattern> names) {
    private static final Pattern ANY_NUMBER = Pattern.compile("");

    static PathPattern of(String text) {
        return new PathPattern(text.isEmpty() ? List.of() : Stream.of(text.split("\\.")).map(PathPattern::name).toList());
    }

    private static Pattern name(String text) {
        return text.equals("**") ? ANY_NUMBER : Wildcard.of(text);
    }

    boolean matches(List<String> path) {
        return matches(0, path, 0);
    }

    private boolean matches(int name, List<String> path, int step) {
        if (name == names.size()) {
            return true;
        }
        if (names.get(name) == ANY_NUMBER) {
            for (int i = step; i <= path.size(); i++) {
                if (matches(name + 1, path, i)) {
                    return true;
                }
            }
            return false;
        }
        return step < path.size() && names.get(name).matcher(path.get(step)).matches() && matches(name + 1, path, step + 1);
    }
}
