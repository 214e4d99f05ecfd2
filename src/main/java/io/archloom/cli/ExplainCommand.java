package io.archloom.cli;

import io.archloom.model.ElementId.ResourceId;
import io.archloom.workbench.Access;
import io.archloom.workbench.Analyst;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    /// How permissions are printed.
    enum Format { TEXT, JSON }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE")
    private String file = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "RESOURCE")
    private Optional<String> resource = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text")
    private Format format = Format.TEXT;

    @Mixin
    private EnvironmentChoice environment = new EnvironmentChoice();

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override public Integer call() throws Unreadable {
        var input = environment.in(Input.read(file, console));
        var design = input.design();
        var ids = List.copyOf(design.structure().resources().keySet());
        var chosen = resource.isEmpty() ? ids : ids.stream().filter(id -> id.value().equals(resource.get())).toList();
        if (resource.isPresent() && chosen.isEmpty()) {
            var connection = design.structure().connections().values().stream().filter(it -> it.id().value().equals(resource.get())).findFirst();
            if (connection.isPresent()) {
                throw new ParameterException(spec.commandLine(), Words.of("explain.connection", resource.get(),
                        connection.get().from().resource().value(), connection.get().to().resource().value()));
            }
            throw new ParameterException(spec.commandLine(), Words.of("explain.unknown", Line.of(resource.get()), input.name())
                    + Hint.of(resource.get(), ids.stream().map(ResourceId::value).toList()));
        }
        var access = Access.of(new Analyst(input.catalog()).analyse(design), input.catalog());
        var explanation = new AccessReport(input.name(), design, access, chosen);
        console.print(switch (format) {
            case TEXT -> explanation.text();
            case JSON -> explanation.json();
        });
        return Exit.FINE;
    }
}
