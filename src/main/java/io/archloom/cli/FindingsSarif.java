package io.archloom.cli;

import io.archloom.cli.Findings.Finding;
import io.archloom.cli.Findings.Suppressed;
import io.archloom.problem.Place;
import io.archloom.problem.Place.InFile;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.value.Value;
import io.archloom.yaml.JsonWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Findings in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS, 2020), as code hosts show them at the
/// lines of a pull request.
final class FindingsSarif {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final boolean compared;
    private final List<String> rules = new ArrayList<>();
    private final TreeMap<String, Problem> examples = new TreeMap<>();

    private FindingsSarif(boolean compared) {
        this.compared = compared;
    }

    /// @param compared whether a baseline was given
    static String of(List<Findings> files, boolean compared, String version) {
        var sarif = new FindingsSarif(compared);
        for (var file : files) {
            file.problems().forEach(f -> sarif.examples.putIfAbsent(f.problem().rule(), f.problem()));
            file.suppressed().forEach(s -> sarif.examples.putIfAbsent(s.problem().rule(), s.problem()));
        }
        sarif.rules.addAll(sarif.examples.keySet());
        return JsonWriter.write(sarif.log(files, version));
    }

    private Value log(List<Findings> files, String version) {
        var driver = new Json().put("name", "Archloom").put("version", version).put("semanticVersion", version)
                .put("rules", List.copyOf(examples.values()), FindingsSarif::rule);
        var results = new ArrayList<Value>();
        for (var file : files) {
            file.problems().forEach(f -> results.add(result(f)));
            file.suppressed().forEach(s -> results.add(result(s)));
        }
        var run = new Json().put("tool", new Json().put("driver", driver.value()).value())
                .put("columnKind", "utf16CodeUnits").put("results", Value.list(results));
        return new Json().put("$schema", SCHEMA).put("version", "2.1.0").put("runs", Value.list(run.value())).value();
    }

    private static Value rule(Problem example) {
        return new Json().put("id", example.rule())
                .put("help", text(example.advice()))
                .put("defaultConfiguration", new Json().put("level", level(example.severity())).value()).value();
    }

    private Value result(Finding finding) {
        var result = result(finding.problem(), finding.at(), finding.environments());
        if (compared) {
            result.put("baselineState", finding.known() ? "unchanged" : "new");
        }
        return result.value();
    }

    private Value result(Suppressed suppressed) {
        return result(suppressed.problem(), suppressed.at(), suppressed.environments()).put("suppressions", Value.list(
                new Json().put("kind", "inSource").put("justification", suppressed.reason()).value())).value();
    }

    private Json result(Problem problem, InFile at, List<String> environments) {
        var location = new Json().put("physicalLocation", new Json()
                .put("artifactLocation", new Json().put("uri", uri(at.file())).value())
                .put("region", new Json().put("startLine", at.line()).put("startColumn", at.column()).value()).value());
        if (problem.place() instanceof Place.OnElement(var element, _)) {
            location.put("logicalLocations", Value.list(new Json().put("name", element.value())
                    .put("fullyQualifiedName", problem.place().toString()).put("kind", element.sort()).value()));
        }
        return new Json().put("ruleId", problem.rule()).put("ruleIndex", rules.indexOf(problem.rule()))
                .put("level", level(problem.severity())).put("message", text(Findings.said(problem.message(), environments) + " " + problem.advice()))
                .put("locations", Value.list(location.value()))
                .put("partialFingerprints", new Json().put("archloomIdentity/v1", problem.identity()).value());
    }

    private static Value text(String text) {
        return new Json().put("text", text).value();
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case ADVICE -> "note";
        };
    }

    /// A relative path stays relative, to the folder that the pipeline runs in.
    private static String uri(String file) {
        try {
            var path = file.replace('\\', '/');
            return file.matches("(?s)/.*|[A-Za-z]:.*") ? new URI("file", "", path.startsWith("/") ? path : "/" + path, null).toString()
                    : new URI(null, null, path.contains(":") ? "./" + path : path, null).toString();
        } catch (URISyntaxException _) {
            return "design";
        }
    }
}
