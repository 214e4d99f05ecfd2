package io.archloom.cli;

import io.archloom.problem.Severity;
import java.util.ArrayList;
import java.util.List;

/// Findings for people: `file:line:column: severity: message [rule]`, the advice below, a summary for each file.
final class FindingsText {
    private FindingsText() {}

    static String of(List<Findings> files) {
        var text = new StringBuilder();
        var readable = files.stream().filter(Findings::readable).toList();
        for (var file : readable) {
            for (var finding : file.problems()) {
                if (!finding.known()) {
                    var problem = finding.problem();
                    text.append(finding.at()).append(": ").append(Choice.word(problem.severity())).append(": ")
                            .append(Findings.said(Line.of(problem.message()), finding.environments())).append(" [").append(Line.of(problem.rule())).append("]\n    ")
                            .append(Line.of(problem.advice())).append('\n');
                }
            }
        }
        readable.forEach(file -> file.readiness().forEach((environment, readiness) -> text.append(ReadinessText.of(environment, readiness))));
        readable.forEach(file -> text.append(file.file()).append(": ").append(summary(List.of(file))).append('\n'));
        if (files.size() > 1) {
            text.append(Words.count("validate.files", files.size())).append(": ").append(summary(files)).append('\n');
        }
        return text.toString();
    }

    private static String summary(List<Findings> files) {
        var parts = new ArrayList<String>();
        for (var severity : Severity.values()) {
            long number = files.stream().filter(Findings::readable).mapToLong(f -> f.fresh(severity)).sum();
            if (number > 0) {
                parts.add(Words.count("validate." + Choice.word(severity), number));
            }
        }
        if (parts.isEmpty()) {
            parts.add(Words.of("validate.none"));
        }
        add(parts, "validate.known", files.stream().mapToLong(Findings::known).sum());
        add(parts, "validate.suppressed", files.stream().mapToLong(f -> f.suppressed().size()).sum());
        add(parts, "validate.unreadable", files.stream().filter(f -> !f.readable()).count());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String key, long number) {
        if (number > 0) {
            parts.add(Words.of(key, number));
        }
    }
}
