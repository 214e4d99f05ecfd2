package io.archloom.ui.session;

import io.archloom.edit.Edit;
import io.archloom.model.Design;
import io.archloom.model.Environment;
import java.util.List;
import java.util.stream.IntStream;

/// New environments, with names that are free.
public final class EnvironmentEdits {
    private static final List<String> USUAL = List.of("production", "staging", "test", "dev");

    private EnvironmentEdits() {}

    /// An environment in the same region, in which nothing differs.
    public static Environment fresh(Design design, String like) {
        var region = design.environment(like).orElse(design.environment()).region();
        return Environment.of(USUAL.reversed().stream().filter(name -> design.environment(name).isEmpty()).findFirst()
                .orElseGet(() -> numbered(design, "environment")), region);
    }

    /// An environment that says the same.
    public static Environment copy(Design design, String of) {
        return design.environment(of).orElse(design.environment()).withName(numbered(design, of));
    }

    private static String numbered(Design design, String stem) {
        return IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + "-" + n).filter(name -> design.environment(name).isEmpty()).findFirst().orElseThrow();
    }

    /// Adds an environment and shows it.
    public static void add(Session session, Environment environment) {
        session.apply(new Edit.AddEnvironment(environment));
        session.showEnvironment(environment.name());
    }
}
