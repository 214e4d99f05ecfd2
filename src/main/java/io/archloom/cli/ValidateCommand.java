package io.archloom.cli;

import io.archloom.cli.Findings.Finding;
import io.archloom.cli.Findings.Suppressed;
import io.archloom.problem.Place.InFile;
import io.archloom.problem.Severity;
import io.archloom.workbench.Analyst;
import io.archloom.workbench.Readiness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    /// How findings are printed.
    enum Format { TEXT, JSON, SARIF }

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
            var input = environment.in(Input.judged(file, console));
            var analysis = new Analyst(input.catalog()).analyse(input.design());
            var positions = new Positions(input.name(), input.document());
            var known = baseline.known(input.name(), analysis.problems());
            var problems = new ArrayList<Finding>();
            // a rule that cannot be read is not asked, which must not pass for its consent
            input.faults().forEach(fault -> problems.add(new Finding(fault, (InFile) fault.place(), false)));
            for (int i = 0; i < known.size(); i++) {
                var problem = analysis.problems().get(i);
                problems.add(new Finding(problem, positions.of(problem.place()), known.get(i)));
            }
            var suppressed = analysis.suppressed().stream()
                    .map(s -> new Suppressed(s.problem(), positions.of(s.problem().place()), s.reason())).toList();
            return new Findings(input.name(), input.design().settings().name(), problems, suppressed, true,
                    readiness ? Optional.of(Readiness.of(analysis, input.catalog())) : Optional.empty());
        } catch (Unreadable fault) {
            console.tell(fault);
            var problems = fault.problems().stream()
                    .map(p -> new Finding(p, p.place() instanceof InFile at ? at : new InFile(file, 1, 1), false)).toList();
            return new Findings(file, "", problems, List.of(), false, Optional.empty());
        }
    }
}
