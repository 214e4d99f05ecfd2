package io.archloom.file;

import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.text.Messages;
import io.archloom.yaml.Node;
import io.archloom.yaml.YamlFault;
import java.util.ArrayList;
import java.util.List;

/// The faults found while a file is read: each a problem with its line. Its texts are in this package's bundle, keyed by
/// the rule id with `.message` and `.advice`.
final class Faults {
    private static final Messages MESSAGES = Messages.of(Faults.class);

    private final String source;
    private final List<Problem> problems = new ArrayList<>();

    Faults(String source) {
        this.source = source;
    }

    void add(Node at, String rule, Object... arguments) {
        var start = at.span().start();
        problems.add(problem(source, start.line(), start.column(), rule, arguments));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    static Problem problem(String source, int line, int column, String rule, Object... arguments) {
        return new Problem(rule, Severity.ERROR, new Place.InFile(source, line, column),
                text(rule + ".message", arguments), text(rule + ".advice", arguments), List.of());
    }

    static Problem problem(YamlFault fault) {
        return new Problem("File.Unreadable", Severity.ERROR,
                new Place.InFile(fault.source(), fault.line(), fault.column()), fault.message(), fault.advice(),
                List.of());
    }

    static String text(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
