package io.archloom.cli;

import io.archloom.model.Environment;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/// The option `--environment`, for every command whose result depends on it.
final class EnvironmentChoice {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--environment", paramLabel = "NAME", descriptionKey = "environment")
    private Optional<String> name = Optional.empty();

    boolean isMade() {
        return name.isPresent();
    }

    /// The design as it is in the chosen environment, or else in the first.
    Input in(Input input) {
        return input.with(input.design().in(of(input)));
    }

    /// The chosen environment, or else all.
    List<String> names(Input input) {
        return isMade() ? List.of(of(input)) : input.design().environments().stream().map(Environment::name).toList();
    }

    private String of(Input input) {
        if (name.isEmpty()) {
            return input.design().environment().name();
        }
        var known = input.design().environments().stream().map(Environment::name).toList();
        if (!known.contains(name.get())) {
            throw new ParameterException(spec.commandLine(), Words.of("environment.unknown", Line.of(name.get()), input.name(), String.join(", ", known))
                    + Hint.of(name.get(), known));
        }
        return name.get();
    }
}
