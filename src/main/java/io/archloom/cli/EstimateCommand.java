package io.archloom.cli;

import io.archloom.estimate.Estimates.Options;
import io.archloom.workbench.Analyst;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "estimate", mixinStandardHelpOptions = true)
final class EstimateCommand implements Callable<Integer> {
    /// How an estimate is printed.
    enum Format { TEXT, JSON, MARKDOWN }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE")
    private String file = "";

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.TEXT;

    @Option(names = "--region", paramLabel = "REGION")
    private Optional<String> region = Optional.empty();

    @Option(names = "--all-environments")
    private boolean allEnvironments;

    @Option(names = "--no-free-tier")
    private boolean withoutFreeTier;

    @Mixin
    private EnvironmentChoice environment = new EnvironmentChoice();

    EstimateCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        var whole = Input.read(file, console);
        var input = environment.in(whole);
        var regions = input.catalog().prices().regions();
        if (region.isPresent() && !regions.contains(region.get())) {
            throw new ParameterException(spec.commandLine(), Words.of("estimate.region", region.get(), String.join(", ", regions.stream().sorted().toList())));
        }
        if (allEnvironments && environment.isMade()) {
            throw new ParameterException(spec.commandLine(), Words.of("estimate.one-or-all"));
        }
        if (allEnvironments) {
            var each = new ArrayList<Estimate>();
            for (var it : whole.design().environments()) {
                each.add(estimate(whole.with(whole.design().in(it.name()))));
            }
            console.print(switch (format) {
                case TEXT -> new Comparison(each).text();
                case JSON -> EstimateJson.of(each);
                case MARKDOWN -> new Comparison(each).markdown();
            });
            return Exit.FINE;
        }
        var estimate = estimate(input);
        console.print(switch (format) {
            case TEXT -> EstimateText.of(estimate);
            case JSON -> EstimateJson.of(estimate);
            case MARKDOWN -> EstimateMarkdown.of(estimate);
        });
        return Exit.FINE;
    }

    private Estimate estimate(Input input) throws Unreadable {
        var own = Options.of(input.design());
        var prices = input.catalog().prices();
        if (region.isEmpty() && !prices.isRegion(own.region())) {
            throw Unreadable.because("estimate.no-region", input.name(), input.design().environment().name(), Line.of(own.region()),
                    Hint.of(own.region(), prices.everyRegion()));
        }
        var options = new Options(region.orElse(own.region()), own.freeTier() && !withoutFreeTier);
        return new Estimate(input.name(), new Analyst(input.catalog()).analyse(input.design(), options));
    }
}
