package io.archloom.cli;

import io.archloom.catalog.Catalog;
import io.archloom.cli.Findings.Finding;
import io.archloom.cli.Findings.Suppressed;
import io.archloom.problem.Place;
import io.archloom.problem.Place.InFile;
import io.archloom.problem.Severity;
import io.archloom.rules.Rules;
import io.archloom.workbench.EnvironmentFindings;
import io.archloom.workbench.EnvironmentFindings.In;
import io.archloom.workbench.Readiness;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    /// How findings are printed.
    enum Format { TEXT, JSON, SARIF }

    private static final SequencedMap<String, Readiness> NOT_ASKED = new LinkedHashMap<>();

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--fail-on", paramLabel = "SEVERITY", defaultValue = "error")
    private Severity failOn = Severity.ERROR;

    @Option(names = "--baseline", paramLabel = "FILE")
    private Optional<String> baseline = Optional.empty();

    @Option(names = "--readiness")
    private boolean readiness;

    @Mixin
    private EnvironmentChoice environment = new EnvironmentChoice();

    ValidateCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        var known = baseline.isPresent() ? Baseline.read(baseline.get()) : Baseline.NONE;
        var all = new ArrayList<Findings>();
        for (var file : files) {
            all.add(findings(file, known));
        }
        console.print(switch (format) {
            case TEXT -> FindingsText.of(all);
            case JSON -> FindingsJson.of(all, failOn);
            case SARIF -> FindingsSarif.of(all, baseline.isPresent(), Version.number());
        });
        return !all.stream().allMatch(Findings::readable) ? Exit.UNREADABLE
                : all.stream().anyMatch(f -> f.fails(failOn)) ? Exit.PROBLEMS : Exit.FINE;
    }

    /// One unreadable file does not keep the others from being judged.
    private Findings findings(String file, Baseline baseline) {
        try {
            var input = Input.judged(file, console);
            var asked = environment.names(input);
            var judged = EnvironmentFindings.of(input.design(), input.catalog(), asked);
            var positions = new Positions(input.name(), input.document());
            var known = baseline.known(input.name(), judged.problems().stream().map(In::found).toList());
            var problems = new ArrayList<Finding>();
            // a rule that cannot be read is not asked, which must not pass for its consent
            input.faults().forEach(fault -> problems.add(new Finding(fault, (InFile) fault.place(), false, List.of())));
            for (int i = 0; i < known.size(); i++) {
                var problem = judged.problems().get(i);
                problems.add(new Finding(problem.found(), position(positions, problem.found().place(), problem.environments(), asked), known.get(i), problem.environments()));
            }
            var suppressed = judged.suppressed().stream().map(s -> new Suppressed(s.found().problem(),
                    position(positions, s.found().problem().place(), s.environments(), asked), s.found().reason(), s.environments())).toList();
            return new Findings(input.name(), input.design().settings().name(), problems, suppressed, true,
                    readiness ? readiness(judged, input.catalog()) : NOT_ASKED);
        } catch (Unreadable fault) {
            console.tell(fault);
            var problems = fault.problems().stream()
                    .map(p -> new Finding(p, p.place() instanceof InFile at ? at : new InFile(file, 1, 1), false, List.of())).toList();
            return new Findings(file, "", problems, List.of(), false, NOT_ASKED);
        }
    }

    /// What differs in an environment may be to blame: in the first of those that it holds in, or the only one.
    private static InFile position(Positions positions, Place place, List<String> environments, List<String> asked) {
        boolean ofOne = asked.size() == 1 && place instanceof Place.OnElement;
        return positions.of(place, (ofOne ? asked : environments).stream().findFirst());
    }

    private static SequencedMap<String, Readiness> readiness(EnvironmentFindings judged, Catalog catalog) {
        var rules = Rules.of(catalog);
        var each = new LinkedHashMap<String, Readiness>();
        judged.analyses().forEach((name, analysis) -> each.put(name, Readiness.of(analysis, rules)));
        return new HashSet<>(each.values()).size() == 1 ? new LinkedHashMap<>(Map.of("", each.firstEntry().getValue())) : each;
    }
}
