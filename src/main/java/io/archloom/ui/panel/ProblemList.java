package io.archloom.ui.panel;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.ElementId;
import io.archloom.model.ElementId.ConnectionId;
import io.archloom.model.ElementId.ResourceId;
import io.archloom.model.RuleSetting;
import io.archloom.problem.Place;
import io.archloom.problem.Problem;
import io.archloom.problem.Severity;
import io.archloom.ui.control.Titles;
import io.archloom.workbench.Analysis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The problems of an analysis as the panel lists them: the open ones worst first, then the suppressed ones.
///
/// @param rows       those that the filter lets through
/// @param counts     open problems by severity, whatever the filter
/// @param suppressed how many are suppressed, whatever the filter
record ProblemList(List<Row> rows, Map<Severity, Integer> counts, int suppressed) {
    static final ProblemList EMPTY = new ProblemList(List.of(), Map.of(), 0);

    /// One problem.
    ///
    /// @param where  the title of its element; empty for the design as a whole
    /// @param reason why it is suppressed; empty for an open one
    record Row(Problem problem, Optional<ElementId> element, String where, Optional<String> reason) {
        /// The same problem over all analyses.
        String key() {
            return problem.identity() + " " + problem.message() + " " + reason.isPresent();
        }

        private boolean matches(String words) {
            var text = (problem.message() + " " + problem.advice() + " " + problem.rule() + " " + where).toLowerCase(Locale.ROOT);
            return words.isBlank() || List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream().allMatch(text::contains);
        }
    }

    /// What is shown.
    ///
    /// @param severities of the open problems
    record Filter(Set<Severity> severities, boolean suppressed, String words) {
        Filter {
            severities = Set.copyOf(severities);
        }
    }

    ProblemList {
        rows = List.copyOf(rows);
        counts = Map.copyOf(counts);
    }

    static ProblemList of(Analysis analysis, Filter filter) {
        var counts = new EnumMap<Severity, Integer>(Severity.class);
        var rows = new ArrayList<Row>();
        for (var problem : analysis.problems()) {
            counts.merge(problem.severity(), 1, Integer::sum);
            var row = row(problem, Optional.empty(), analysis.design());
            if (filter.severities().contains(problem.severity()) && row.matches(filter.words())) {
                rows.add(row);
            }
        }
        if (filter.suppressed()) {
            analysis.suppressed().stream().map(s -> row(s.problem(), Optional.of(s.reason()), analysis.design()))
                    .filter(row -> row.matches(filter.words())).forEach(rows::add);
        }
        return new ProblemList(rows, counts, analysis.suppressed().size());
    }

    private static Row row(Problem problem, Optional<String> reason, Design design) {
        var element = problem.place() instanceof Place.OnElement(var id, _) ? Optional.of(id) : Optional.<ElementId>empty();
        return new Row(problem, element, element.map(id -> Titles.of(id, design)).orElse(""), reason);
    }

    /// Whether a rule can be set for the problem's element alone.
    static boolean canBeSetThere(Problem problem) {
        return problem.place() instanceof Place.OnElement(var id, _) && (id instanceof ResourceId || id instanceof ConnectionId);
    }

    /// Switches the rule of a problem off or re-grades it, for its element or for the whole design.
    static Edit set(Problem problem, boolean everywhere, RuleSetting setting) {
        var element = !everywhere && problem.place() instanceof Place.OnElement(var id, _) ? Optional.of(id) : Optional.<ElementId>empty();
        return new Edit.SetRule(element, problem.rule(), Optional.of(setting));
    }

    /// Takes back the setting that suppresses a problem: its element's, that of a connection there, or the design's.
    static Edit restore(Problem problem, Design design) {
        var rule = problem.rule();
        if (problem.place() instanceof Place.OnElement(var id, _)) {
            if (design.structure().rules(id).containsKey(rule)) {
                return new Edit.SetRule(Optional.of(id), rule, Optional.empty());
            }
            var judged = design.structure().connections().values().stream()
                    .filter(c -> id instanceof ResourceId resource && c.touches(resource) && c.rules().containsKey(rule)).findFirst();
            if (judged.isPresent()) {
                return new Edit.SetRule(Optional.of(judged.get().id()), rule, Optional.empty());
            }
        }
        return new Edit.SetRule(Optional.empty(), rule, Optional.empty());
    }
}
