package io.archloom.cli;

import io.archloom.estimate.Estimates.Options;
import io.archloom.workbench.Analyst;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

    @Option(names = "--no-free-tier")
    private boolean withoutFreeTier;

    EstimateCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        var input = Input.read(file, console);
        var regions = input.catalog().prices().regions();
        if (region.isPresent() && !regions.contains(region.get())) {
            throw new ParameterException(spec.commandLine(), Words.of("estimate.region", region.get(), String.join(", ", regions.stream().sorted().toList())));
        }
        var own = Options.of(input.design());
        var options = new Options(region.orElse(own.region()), own.freeTier() && !withoutFreeTier);
        var estimate = new Estimate(input.name(), new Analyst(input.catalog()).analyse(input.design(), options));
        console.print(switch (format) {
            case TEXT -> EstimateText.of(estimate);
            case JSON -> EstimateJson.of(estimate);
            case MARKDOWN -> EstimateMarkdown.of(estimate);
        });
        return Exit.FINE;
    }
}
