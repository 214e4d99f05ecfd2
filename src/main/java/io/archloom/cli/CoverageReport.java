package io.archloom.cli;

import io.archloom.importer.Coverage;
import io.archloom.importer.Link;
import io.archloom.importer.Part;
import io.archloom.importer.Tally;
import io.archloom.value.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much of some templates the catalogue knows, and what is missing.
///
/// @param unreadable how many templates could not be read, and are not among them
record CoverageReport(Tally tally, int unreadable) {

    String text(boolean verbose) {
        var text = new StringBuilder();
        text.append(Words.count("coverage.templates", tally.templates().size()));
        if (unreadable > 0) {
            text.append(", ").append(Words.of("validate.unreadable", unreadable));
        }
        text.append('\n').append(new Table("", ">", ">").row(row("coverage.resources", tally.knownResources(), tally.resources()))
                .row(row("coverage.connections", tally.knownConnections(), tally.connections())).text(""));
        missing(text, "coverage.missing-types", tally.missingTypes());
        missing(text, "coverage.missing-connections", tally.missingConnections());
        if (verbose) {
            tally.templates().forEach((name, coverage) -> template(text, name, coverage));
        }
        return text.toString();
    }

    private static String[] row(String key, long known, long all) {
        return new String[] {Words.of(key), percent(known, all), Words.of("coverage.of", known, all)};
    }

    private static String percent(long known, long all) {
        return all == 0 ? "" : Words.of("coverage.percent", Math.floor(1000.0 * known / all) / 10);
    }

    private static void missing(StringBuilder text, String title, List<Tally.Missing> missing) {
        if (!missing.isEmpty()) {
            var table = new Table(">" + Words.of("coverage.count"), ">" + Words.of("coverage.in"), Words.of(title));
            missing.forEach(item -> table.row(String.valueOf(item.count()), String.valueOf(item.templates()), item.name()));
            text.append('\n').append(table.text(""));
        }
    }

    private static void template(StringBuilder text, String name, Coverage coverage) {
        text.append('\n').append(Line.of(name)).append('\n');
        text.append(new Table("", ">", ">").row(row("coverage.resources", coverage.knownResources(), coverage.resources().size()))
                .row(row("coverage.connections", coverage.knownConnections(), coverage.connections().size())).text("  "));
        Stream.concat(Tally.missingTypes(coverage), Tally.missingConnections(coverage))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                .forEach((missing, count) -> text.append("    ").append(Line.of(missing)).append(count > 1 ? " × " + count : "").append('\n'));
    }

    Value json() {
        return Json.of("coverage").put("resources", share(tally.knownResources(), tally.resources()))
                .put("connections", share(tally.knownConnections(), tally.connections())).put("unreadable", unreadable)
                .put("missingTypes", tally.missingTypes(), CoverageReport::missing)
                .put("missingConnections", tally.missingConnections(), CoverageReport::missing)
                .put("templates", tally.templates().entrySet(), CoverageReport::template).value();
    }

    private static Value share(long known, long all) {
        return new Json().put("known", known).put("all", all).put("share", all == 0 ? Double.NaN : (double) known / all).value();
    }

    private static Value missing(Tally.Missing missing) {
        return new Json().put("name", missing.name()).put("count", missing.count()).put("templates", missing.templates()).value();
    }

    private static Value template(Map.Entry<String, Coverage> template) {
        var coverage = template.getValue();
        return new Json().put("file", template.getKey()).put("resources", share(coverage.knownResources(), coverage.resources().size()))
                .put("connections", share(coverage.knownConnections(), coverage.connections().size()))
                .put("parts", coverage.resources(), CoverageReport::part)
                .put("counted", coverage.connections(), CoverageReport::connection)
                .put("found", coverage.recognition().links(), CoverageReport::link).value();
    }

    private static Value part(Part part) {
        var json = new Json().put("id", part.instance().id()).put("type", part.instance().type());
        return switch (part) {
            case Part.Drawn(_, var kind) -> json.put("kind", kind.id()).value();
            case Part.Folded(_, var into) -> json.put("folded", true).put("into", into, Value::of).value();
            case Part.Generic _ -> json.value();
        };
    }

    private static Value connection(Coverage.Connection connection) {
        return ends(connection.link()).put("known", connection.kind().isPresent()).value();
    }

    private static Value link(Link link) {
        return ends(link).value();
    }

    private static Json ends(Link link) {
        return new Json().put("from", link.from()).put("how", link.how().word()).put("to", link.to());
    }
}
