package io.archloom.workbench;

import io.archloom.catalog.Catalog;
import io.archloom.model.Design;
import io.archloom.problem.Problem;
import io.archloom.rules.Verdict.Suppressed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;

/// What is wrong with a design in any of its environments, said once however many it holds in.
///
/// @param analyses   by the environment's name, in the design's order
/// @param problems   in [Problem#ORDER]; of those that are the same to a reader, the first
/// @param suppressed likewise, with the reason
public record EnvironmentFindings(SequencedMap<String, Analysis> analyses, List<In<Problem>> problems, List<In<Suppressed>> suppressed) {

    /// Something found in some environments.
    ///
    /// @param environments those it holds in; empty when it holds in all that were asked
    public record In<T>(T found, List<String> environments) {
        public In {
            environments = List.copyOf(environments);
        }
    }

    public EnvironmentFindings {
        analyses = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(analyses));
        problems = List.copyOf(problems);
        suppressed = List.copyOf(suppressed);
    }

    /// @param environments names of the design's own
    public static EnvironmentFindings of(Design design, Catalog catalog, List<String> environments) {
        var analyses = new LinkedHashMap<String, Analysis>();
        var analyst = new Analyst(catalog);
        environments.forEach(name -> analyses.put(name, analyst.analyse(design.in(name))));
        var problems = new ArrayList<>(found(analyses, Analysis::problems, EnvironmentFindings::said));
        problems.sort((a, b) -> Problem.ORDER.compare(a.found(), b.found()));
        return new EnvironmentFindings(analyses, problems,
                found(analyses, Analysis::suppressed, it -> List.of(said(it.problem()), it.reason())));
    }

    /// Fixes may differ where all that is read is the same.
    private static List<Object> said(Problem problem) {
        return List.of(problem.identity(), problem.severity(), problem.message(), problem.advice());
    }

    /// One analysis may say the same twice, of two places that have one name: each is kept.
    private static <T> List<In<T>> found(SequencedMap<String, Analysis> analyses, Function<Analysis, Collection<T>> each, Function<T, ?> said) {
        record Key(Object said, int nth) {}
        var first = new LinkedHashMap<Key, T>();
        var in = new LinkedHashMap<Key, List<String>>();
        analyses.forEach((environment, analysis) -> {
            Map<Object, Integer> seen = new LinkedHashMap<>();
            for (var found : each.apply(analysis)) {
                var words = said.apply(found);
                var key = new Key(words, seen.merge(words, 1, Integer::sum));
                first.putIfAbsent(key, found);
                in.computeIfAbsent(key, _ -> new ArrayList<>()).add(environment);
            }
        });
        return first.entrySet().stream().map(it -> new In<>(it.getValue(),
                in.get(it.getKey()).size() == analyses.size() ? List.<String>of() : in.get(it.getKey()))).toList();
    }
}
