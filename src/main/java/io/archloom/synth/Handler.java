package io.archloom.synth;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What Lambda calls in a function's code, and what files and names must therefore exist.
///
/// @param names by the names under which the example code asks for them: `file`, `method`, `class`, …
record Handler(Map<String, String> names) {
    /// `src/index.handler`: a file and a method.
    private static final Pattern OF_FILE = Pattern.compile("((?:[A-Za-z0-9_-]+[/.])*[A-Za-z0-9_-]+)\\.([A-Za-z_]\\w*)");
    /// `app.Handler::handleRequest`; without a method, Lambda looks for an interface that the example has not.
    private static final Pattern OF_CLASS = Pattern.compile("((?:[A-Za-z_]\\w*\\.)*[A-Za-z_]\\w*)\\.([A-Za-z_]\\w*)::([A-Za-z_]\\w*)");
    /// `Function::App.Handler::Handle`.
    private static final Pattern OF_ASSEMBLY = Pattern.compile("([A-Za-z_]\\w*)::" + OF_CLASS.pattern());

    /// The handler as it is set; of a function without one, that of the example. Empty when it names nothing that the
    /// example could have.
    static Optional<Handler> of(Language language, String set) {
        var handler = set.isEmpty() ? language.handler() : set;
        return switch (language) {
            case NODE, PYTHON, RUBY -> match(OF_FILE, handler).map(m -> new Handler(Map.of(
                    "file", language == Language.PYTHON ? m.group(1).replace('.', '/') : m.group(1), "method", m.group(2))));
            case JAVA -> match(OF_CLASS, handler).map(m -> new Handler(Map.of("namespace", m.group(1),
                    "folder", m.group(1).replace('.', '/'), "class", m.group(2), "method", m.group(3))));
            case DOTNET -> match(OF_ASSEMBLY, handler).map(m -> new Handler(Map.of("assembly", m.group(1), "namespace", m.group(2),
                    "class", m.group(3), "method", m.group(4))));
            case GO -> Optional.of(new Handler(Map.of()));
        };
    }

    private static Optional<Matcher> match(Pattern pattern, String handler) {
        return Optional.of(pattern.matcher(handler)).filter(Matcher::matches);
    }
}
