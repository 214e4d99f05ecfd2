package io.archloom.cli;

import io.archloom.problem.Fix;
import io.archloom.problem.Place;
import io.archloom.problem.Place.InFile;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.value.Value;
import io.archloom.workbench.Readiness;
import io.archloom.yaml.JsonWriter;
import java.util.List;

/// Findings for programs, as `validate.schema.json` describes them; also what a baseline is.
final class FindingsJson {
    private FindingsJson() {}

    static String of(List<Findings> files, Severity failOn) {
        var counts = new Json();
        for (var severity : Severity.values()) {
            counts.put(Choice.word(severity), files.stream().mapToLong(f -> f.fresh(severity)).sum());
        }
        counts.put("known", files.stream().mapToLong(Findings::known).sum());
        counts.put("suppressed", files.stream().mapToLong(f -> f.suppressed().size()).sum());
        counts.put("unreadable", files.stream().filter(f -> !f.readable()).count());
        return JsonWriter.write(Json.of("validate").put("files", files, FindingsJson::file).put("summary", counts.value())
                .put("failOn", Choice.word(failOn)).put("failed", files.stream().anyMatch(f -> f.fails(failOn))).value());
    }

    private static Value file(Findings file) {
        var json = new Json().put("file", file.file()).put("name", file.title()).put("readable", file.readable())
                .put("problems", file.problems(), f -> problem(f.problem(), f.at(), f.environments()).put("known", f.known())
                        .put("fixes", f.problem().fixes(), (Fix fix) -> Value.of(fix.label())).value())
                .put("suppressed", file.suppressed(), s -> problem(s.problem(), s.at(), s.environments()).put("reason", s.reason()).value());
        var readiness = file.readiness().entrySet().stream()
                .flatMap(each -> each.getValue().paths().stream().map(path -> readiness(each.getKey(), path))).toList();
        return json.putIf(!file.readiness().isEmpty(), "readiness", Value.list(readiness)).value();
    }

    private static Value readiness(String environment, Readiness.Path path) {
        var json = new Json().putIf(!environment.isEmpty(), "environment", Value.of(environment)).put("path", path.title());
        path.criticality().ifPresent(criticality -> json.put("criticality", criticality.id()));
        return json.put("met", path.met()).put("of", path.most())
                .put("missing", path.missing().keySet().stream().sorted().toList(), aspect -> Value.of(Choice.word(aspect)))
                .put("deployable", path.broken().isEmpty()).value();
    }

    private static Json problem(Problem problem, InFile at, List<String> environments) {
        var json = new Json().put("rule", problem.rule()).put("severity", Choice.word(problem.severity()))
                .put("message", problem.message()).put("advice", problem.advice())
                .put("line", at.line()).put("column", at.column());
        if (problem.place() instanceof Place.OnElement(var element, var property)) {
            json.put("element", new Json().put("type", element.sort()).put("id", element.value()).value());
            json.putIf(property.isPresent(), "property", Value.of(property.orElse("")));
        }
        return json.putIf(!environments.isEmpty(), "environments", Value.list(environments.stream().map(Value::of).toList()))
                .put("identity", problem.identity());
    }
}
