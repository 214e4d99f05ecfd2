package io.archloom.cli;

import io.archloom.catalog.Aspect;
import io.archloom.model.Criticality;
import io.archloom.problem.Problem;
import io.archloom.workbench.Readiness;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The readiness of each path for people: the score, what there is in a line, what is missing with the problems that say so.
final class ReadinessText {
    private ReadinessText() {}

    /// @param environment empty where it is the same in all
    static String of(String environment, Readiness readiness) {
        return readiness.paths().stream().map(path -> path(environment, path)).collect(Collectors.joining());
    }

    private static String path(String environment, Readiness.Path path) {
        var text = new StringBuilder(environment.isEmpty() ? Words.of("readiness.title") : Words.of("readiness.title-in", environment))
                .append(' ').append(Line.of(path.title())).append(" (").append(path.criticality().map(Criticality::id).orElse(Words.of("readiness.criticality"))).append("): ")
                .append(Words.of("readiness.score", path.met(), path.most())).append('\n');
        var there = Stream.concat(path.broken().isEmpty() ? Stream.of(Words.of("readiness.deployable")) : Stream.of(), path.there().stream().map(ReadinessText::name));
        text.append("    ").append(Words.of("readiness.there")).append(": ").append(there.collect(Collectors.joining(", "))).append('\n');
        if (!path.broken().isEmpty()) {
            text.append("    ").append(Words.of("readiness.missing")).append(": ").append(Words.of("readiness.broken", messages(path.broken()))).append('\n');
        }
        path.missing().keySet().stream().sorted().forEach(aspect -> {
            var problems = path.missing().get(aspect);
            text.append("    ").append(Words.of("readiness.missing")).append(": ").append(name(aspect)).append(": ")
                    .append(problems.isEmpty() ? Words.of("readiness.operations") : messages(problems)).append('\n');
        });
        return text.toString();
    }

    private static String messages(List<Problem> problems) {
        return new LinkedHashSet<>(problems.stream().map(problem -> Line.of(problem.message())).toList()).stream().collect(Collectors.joining(" "));
    }

    private static String name(Aspect aspect) {
        return Words.of(switch (aspect) {
            case ACCESS -> "readiness.access";
            case SECRETS -> "readiness.secrets";
            case FAILURES -> "readiness.failures";
            case DATA -> "readiness.data";
            case ZONES -> "readiness.zones";
            case LIMITS -> "readiness.limits";
            case LATENCY -> "readiness.latency";
            case OPERATIONS -> "readiness.seen";
            case UPKEEP -> "readiness.upkeep";
        });
    }
}
